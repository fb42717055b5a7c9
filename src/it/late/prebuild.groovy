import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

// A made-up class in a vendor's package, and one that only looks like it.
['vendor/com/kavsdk/KavSdk.class', 'harmless/com/kavsdk2/KavSdk.class'].each {
    def file = new File(basedir, it)
    file.parentFile.mkdirs()
    file.bytes = new byte[0]
}
new File(basedir, 'vendors-jar').mkdirs()
new ZipOutputStream(new File(basedir, 'vendors-jar/overwritten-1.jar').newOutputStream()).withCloseable {
    it.putNextEntry(new ZipEntry('com/kavsdk/KavSdk.class'))
}
new File(localRepositoryPath, 'com/acme/late').deleteDir()
return true
