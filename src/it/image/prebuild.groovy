import groovy.json.JsonOutput
import java.security.MessageDigest

// An image of three layers from packages of the Debian that this machine is configured for: the system, two libraries of Java,
// and a layer that removes one of them again, as 'apt-get remove' does.
def run = { File folder, String... command ->
    def process = new ProcessBuilder(command).directory(folder).redirectErrorStream(true).start()
    def out = process.inputStream.text
    assert process.waitFor() == 0: "${command.join(' ')}: $out"
    return out
}
def debs = new File(basedir, 'debs')
debs.mkdirs()
run(debs, 'apt-get', 'download', 'base-files', 'tzdata', 'libjna-java', 'libcommons-io-java')
def blobs = new File(basedir, 'layout/blobs/sha256')
blobs.mkdirs()

def blob = { byte[] bytes ->
    def digest = MessageDigest.getInstance('SHA-256').digest(bytes).encodeHex().toString()
    new File(blobs, digest).bytes = bytes
    return [digest: "sha256:$digest".toString(), size: bytes.length]
}
def deb = { String name -> debs.listFiles().find { it.name.startsWith(name + '_') }.path }
def installed = { List<String> names ->
    names.collect { name ->
        def (first, rest) = run(debs, 'dpkg-deb', '-f', deb(name)).split('\n', 2)
        "$first\nStatus: install ok installed\n$rest\n"
    }.join('')
}
def layer = { String name, List<String> unpacked, List<String> all, List<String> removed ->
    def root = new File(basedir, name)
    new File(root, 'var/lib/dpkg').mkdirs()
    unpacked.each { run(debs, 'dpkg-deb', '-x', deb(it), root.path) }
    new File(root, 'var/lib/dpkg/status').setText(installed(all), 'UTF-8')
    removed.each { path ->
        def file = new File(root, path)
        file.parentFile.mkdirs()
        new File(file.parentFile, '.wh.' + file.name).bytes = new byte[0]
    }
    run(basedir, 'tar', '-C', root.path, '-czf', name + '.tar.gz', '.')
    return blob(new File(basedir, name + '.tar.gz').bytes) + [mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip']
}

def layers = [
        layer('system', ['base-files', 'tzdata'], ['base-files', 'tzdata'], []),
        layer('libraries', ['libjna-java', 'libcommons-io-java'], ['base-files', 'tzdata', 'libjna-java', 'libcommons-io-java'], []),
]
def java = new File(basedir, 'libraries/usr/share/java').list().findAll { it.startsWith('commons-io') }
layers << layer('removal', [], ['base-files', 'tzdata', 'libjna-java'], java.collect { 'usr/share/java/' + it }
        + ['usr/share/maven-repo/commons-io', 'usr/share/maven-repo/org/apache/commons/commons-io'].findAll { new File(basedir, 'libraries/' + it).exists() })

def json = { content -> JsonOutput.toJson(content).getBytes('UTF-8') }
def config = blob(json([architecture: 'amd64', os: 'linux', rootfs: [type: 'layers', diff_ids: []]]))
def manifest = blob(json([schemaVersion: 2, mediaType: 'application/vnd.oci.image.manifest.v1+json',
        config: config + [mediaType: 'application/vnd.oci.image.config.v1+json'], layers: layers]))
new File(basedir, 'layout/oci-layout').text = '{"imageLayoutVersion":"1.0.0"}'
new File(basedir, 'layout/index.json').bytes = json([schemaVersion: 2,
        manifests: [manifest + [mediaType: 'application/vnd.oci.image.manifest.v1+json']]])
return true
