import java.time.LocalDate
import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

/** An archive of these empty classes. */
byte[] classes(String... names) {
    def bytes = new ByteArrayOutputStream()
    new ZipOutputStream(bytes).withCloseable { zip ->
        names.each { name ->
            zip.putNextEntry(new ZipEntry(name + '.class'))
            zip.closeEntry()
        }
    }
    bytes.toByteArray()
}

void write(File file, byte[] content) {
    file.parentFile.mkdirs()
    file.bytes = content
}

/** Puts an artifact into the local repository, as if it had been installed there. */
void install(String group, String artifact, String type, byte[] content) {
    def folder = new File(localRepositoryPath, group.replace('.', '/') + "/$artifact/1.0")
    folder.deleteDir()
    write(new File(folder, "$artifact-1.0.$type"), content)
    write(new File(folder, "$artifact-1.0.pom"), """<project><modelVersion>4.0.0</modelVersion>
        <groupId>$group</groupId><artifactId>$artifact</artifactId><version>1.0</version><packaging>$type</packaging>
        </project>""".bytes)
}

def kit = classes('com/kavsdk/KavSdk', 'com/kavsdk/license/License')
def driver = 'MZ made up'.bytes
install('org.example.shipped', 'kit', 'jar', kit)
install('com.kaspersky.shipped', 'driver', 'dll', driver)

['test-tool', 'foreign', 'allowed', 'level'].each {
    write(new File(basedir, it + '/src/main/resources/lib/kit-1.0.jar'), kit)
}
write(new File(basedir, 'library/src/main/resources/lib/under-another-name.jar'), kit)
write(new File(basedir, 'changed/src/main/resources/lib/kit-1.0.jar'),
        classes('com/kavsdk/KavSdk', 'com/kavsdk/license/License', 'com/kavsdk/license/More'))
write(new File(basedir, 'native/src/main/resources/bin/driver.bin'), driver)
write(new File(basedir, 'folder/libs/kit.jar'), kit)
write(new File(basedir, 'in-place/libs/kit.jar'), kit)

def waivers = new File(basedir, '.cordon/waivers.yaml')
waivers.text = waivers.text.replace('@end@', LocalDate.now(java.time.ZoneOffset.UTC).plusDays(90).toString())
return true
