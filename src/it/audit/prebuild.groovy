import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

/** An archive of these entries. */
byte[] zip(Map<String, Object> entries) {
    def bytes = new ByteArrayOutputStream()
    new ZipOutputStream(bytes).withCloseable { zip ->
        entries.each { name, content ->
            zip.putNextEntry(new ZipEntry(name))
            zip.write(content instanceof byte[] ? content : content.toString().bytes)
            zip.closeEntry()
        }
    }
    bytes.toByteArray()
}

def security = zip(['com/kavsdk/MadeUp.class': ''])
def listing = '{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{"type": "library", "name": "scanner", "version": "1", "publisher": "AO Kaspersky Lab"}]}'
// A name that says nothing: what a file is tells its content.
new File(basedir, 'delivery.bin').bytes = zip(['delivery/lib/security.jar': security, 'delivery/lib/near.jar': zip(['com/kavsdk2/MadeUp.class': '']),
                                               'META-INF/sbom/application.cdx.json': listing])
new File(basedir, 'innocent.zip').bytes = zip(['delivery/lib/near.jar': zip(['com/kavsdk2/MadeUp.class': ''])])

new File(basedir, 'unpacked/lib').mkdirs()
new File(basedir, 'unpacked/WEB-INF/classes/com/kavsdk').mkdirs()
new File(basedir, 'unpacked/lib/security.jar').bytes = security
new File(basedir, 'unpacked/WEB-INF/classes/com/kavsdk/MadeUp.class').bytes = new byte[0]
new File(basedir, 'unpacked/read.me').text = 'Kaspersky is mentioned here and nothing else.'
new File(basedir, 'unpacked/licence.html').text = '<!DOCTYPE html><html lang="en"><body>of Kaspersky</body></html>'
new File(basedir, 'unpacked/package-lock.json').text = '{"lockfileVersion": 3, "packages": {}}'
new File(basedir, 'broken').mkdirs()
new File(basedir, 'broken/bill.json').text = listing.substring(0, listing.length() - 9)
new File(basedir, 'unpacked/bill.txt').text = listing
new File(basedir, 'whole').mkdirs()
new File(basedir, 'whole/clean.json').bytes = new File(basedir, 'bills/clean.json').bytes
// A jar that breaks off, beside one with something to find and alone.
def cut = Arrays.copyOf(security, security.length - 30)
new File(basedir, 'partly.zip').bytes = zip(['lib/cut.jar': cut, 'lib/security.jar': security, 'data/x.7z': '7z'])
new File(basedir, 'closed.zip').bytes = zip(['lib/cut.jar': cut])
// Three hundred and one good bills of suppliers, one that breaks off and one of a version that nobody knows.
new File(basedir, 'many').mkdirs()
def plain = new File(basedir, 'bills/clean.json').text
301.times { new File(basedir, "many/supplier-${it}.json").text = plain }
new File(basedir, 'many/cut.json').text = plain.substring(0, plain.length().intdiv(2))
new File(basedir, 'many/newer.json').text = plain.replaceFirst(/"specVersion"\s*:\s*"[^"]*"/, '"specVersion": "9.9"')
new File(basedir, 'vex.json').text = '{"bomFormat": "CycloneDX", "specVersion": "1.4", "vulnerabilities": [{"id": "CVE-2022-3996"}]}'
new File(basedir, 'blank').mkdirs()
new File(basedir, 'blank/read.me').text = 'Nothing is here.'
// What tools sign and write beside SBOMs: a good one in an envelope, one cut short, provenance, and the own JSON of a scanner.
def statement = '{"_type": "https://in-toto.io/Statement/v0.1", "predicateType": "https://cyclonedx.org/bom", "predicate": ' + listing + '}'
def envelope = { String payload -> '{"payloadType": "application/vnd.in-toto+json", "payload": "' + payload.bytes.encodeBase64() + '", "signatures": [{"sig": "MEUC"}]}' }
def provenance = envelope('{"_type": "https://in-toto.io/Statement/v1", "predicateType": "https://slsa.dev/provenance/v1", "predicate": {"buildDefinition": {}}}')
new File(basedir, 'signed').mkdirs()
new File(basedir, 'signed/bill.intoto.jsonl').text = envelope(statement) + '\n' + envelope(statement.replace('scanner', 'helper')) + '\n'
new File(basedir, 'signed/build.intoto.jsonl').text = provenance
new File(basedir, 'unsure').mkdirs()
new File(basedir, 'unsure/clean.json').text = plain
new File(basedir, 'unsure/cut.att').text = envelope(statement).substring(0, 200)
new File(basedir, 'unsure/empty.att').text = envelope(statement.replaceFirst(/"predicate": .*/, '"predicate": {}}'))
new File(basedir, 'unsure/syft.json').text = '{"artifacts": [{"id": "a", "name": "kav", "foundBy": "java-archive-cataloger"}], "artifactRelationships": []}'
new File(basedir, 'signed.zip').bytes = zip(['sboms/bill.intoto.jsonl': envelope(statement), 'sboms/build.intoto.jsonl': provenance])
return true
