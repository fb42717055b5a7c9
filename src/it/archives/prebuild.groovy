import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

/** An archive of these entries: a name alone has no content. */
byte[] zip(entries) {
    def bytes = new ByteArrayOutputStream()
    new ZipOutputStream(bytes).withCloseable { zip ->
        entries.each { name, content ->
            zip.putNextEntry(new ZipEntry(name))
            zip.write(content instanceof String ? content.getBytes('UTF-8') : content)
            zip.closeEntry()
        }
    }
    bytes.toByteArray()
}

byte[] classes(String... names) {
    zip(names.collectEntries { [it + '.class', ''] })
}

void write(File file, byte[] content) {
    file.parentFile.mkdirs()
    file.bytes = content
}

/** Puts an artifact into the local repository, as if it had been installed there. */
void install(String artifact, String type, byte[] content, String pom = '', String group = 'org.example.archives') {
    def folder = new File(localRepositoryPath, group.replace('.', '/') + "/$artifact/1.0")
    folder.deleteDir()
    if (content != null) {
        write(new File(folder, "$artifact-1.0.$type"), content)
    }
    write(new File(folder, "$artifact-1.0.pom"), """<project><modelVersion>4.0.0</modelVersion>$pom
        <groupId>$group</groupId><artifactId>$artifact</artifactId><version>1.0</version><packaging>$type</packaging>
        </project>""".bytes)
}

def aar = { String... names -> zip(['AndroidManifest.xml': '<manifest/>', 'classes.jar': classes(names)]) }
def sdkName = 'KL_Mobile_SDK_Android_0.0.0.1_FullRelease.aar'
def sdk = aar('com/kavsdk/KavSdk', 'com/kavsdk/antivirus/Antivirus', 'com/kavsdk/antivirus/Scanner')
def kav = classes('com/kavsdk/KavSdk', 'com/kavsdk/license/License')

write(new File(basedir, 'system/libs/' + sdkName), sdk)

write(new File(basedir, 'folder/libs/' + sdkName), sdk)
write(new File(basedir, 'folder/libs/core.jar'), kav)
write(new File(basedir, 'near-misses/libs/MY_KL_Mobile_SDK_Android_1.aar'), aar('com/kavsdkx/KavSdk', 'kavsdk/KavSdk'))
write(new File(basedir, 'near-misses/libs/core.jar'), classes('org/acme/kavsdk/KavSdk', 'com/kavsdk2/License'))

install('uber', 'jar', zip([
        'org/example/App.class'                                        : '',
        'com/kavsdk/KavSdk.class'                                      : '',
        'com/kavsdk/antivirus/Scanner.class'                           : '',
        'META-INF/maven/com.kaspersky.sdk/base/pom.properties'         : 'groupId=com.kaspersky.sdk\nartifactId=base\nversion=5\n']))
install('near-uber', 'jar', zip([
        'org/example/App.class'                                        : '',
        'com/kavsdkx/KavSdk.class'                                     : '',
        'META-INF/maven/com.kasperskyfan/base/pom.properties'          : 'groupId=com.kasperskyfan\nartifactId=base\nversion=5\n']))
install('relocated', 'jar', classes('shaded/com/kavsdk/KavSdk'))
install('near-relocated', 'jar', classes('shaded/kavsdk/KavSdk', 'shaded/com/kavsdkx/KavSdk'))
install('suite', 'ear', zip(['web.war': zip(['WEB-INF/lib/security.jar': kav])]))
install('near-suite', 'ear', zip(['web.war': zip(['WEB-INF/lib/security.jar': classes('com/acme/com_kavsdk/KavSdk')])]))
install('obs-look-alike', 'jar', classes('com/obs/services/ObsClient', 'com/obs/services/model/Bucket', 'com/obs/log/Logger'))
install('near-obs', 'jar', classes('com/obs/Other', 'com/obs/client/ObsClient', 'com/oef/Other'))
install('mentions', 'jar', zip([
        'META-INF/services/com.kavsdk.KavSdk': 'org.example.Mine',
        'com/kavsdk/readme.txt'              : 'com.kavsdk is mentioned here and nothing else',
        'org/example/Mine.class'             : '']))
install('cloud-tool', 'jar', classes('org/example/tool/Tool'),
        '<scm><url>https://github.com/huaweicloud/cloud-tool</url></scm>')
install('near-cloud-tool', 'jar', classes('org/example/tool/Tool'),
        '<url>https://github.com/</url><scm><url>https://github.com/huaweicloudfans/cloud-tool</url></scm>')
install('parent', 'pom', null, '<organization><name>Huawei Technologies Co., Ltd.</name></organization>', 'com.huaweicloud.it')
install('child-of-vendor', 'jar', classes('org/example/Child'),
        '<parent><groupId>com.huaweicloud.it</groupId><artifactId>parent</artifactId><version>1.0</version></parent>')

// The module packages its own class of that package and, unchanged, its dependency.
write(new File(basedir, 'own/src/main/resources/com/kavsdk/license/License.class'), new byte[0])
write(new File(basedir, 'own/src/main/resources/lib/uber.jar'),
        new File(localRepositoryPath, 'org/example/archives/uber/1.0/uber-1.0.jar').bytes)
// Beside it in the build directory lie a copy of the dependency and an archive that is attached nowhere.
write(new File(basedir, 'own/target/lib/renamed.jar'),
        new File(localRepositoryPath, 'org/example/archives/uber/1.0/uber-1.0.jar').bytes)
write(new File(basedir, 'own/target/dist/kept.zip'), classes('com/kavsdk/Kept'))
write(new File(basedir, 'own/frontend/package-lock.json'), '{}'.bytes)
write(new File(basedir, 'own/src/main/docker/Dockerfile'), 'FROM scratch'.bytes)

def bill = { components -> """{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [$components]}""".toString() }
install('with-bill', 'jar', zip(['META-INF/sbom/bom.json': bill(
        '{"type": "library", "name": "optional", "group": "com.kaspersky.bill", "version": "1", "purl": "pkg:maven/com.kaspersky.bill/optional@1"},' +
        '{"type": "library", "name": "listed", "group": "org.example.archives", "version": "1.0", "supplier": {"name": "AO Kaspersky Lab"}, "purl": "pkg:maven/org.example.archives/listed@1.0"}')]))
install('with-broken-bill', 'jar', zip(['META-INF/sbom/bom.json': bill('{').substring(0, 60)]))
install('listed', 'jar', classes('org/example/Listed'))

// A module that packs the SBOM of a dependency, as shade does, has none of its own by that.
['own': 'uber', 'packed-bill': 'listed'].each { module, dependency ->
    write(new File(basedir, module + '/src/main/resources/META-INF/sbom/' + dependency + '.json'), bill(
            '{"type": "library", "name": "left-out", "group": "com.kaspersky.bill", "version": "1", "purl": "pkg:maven/com.kaspersky.bill/left-out@1"}')
            .replace('"components"', '"metadata": {"component": {"type": "library", "name": "' + dependency
                    + '", "purl": "pkg:maven/org.example.archives/' + dependency + '@1.0"}}, "components"').bytes)
}

install('page', 'jar', '<html>404</html>'.bytes)
install('pom-only', 'jar', null)
return true
