// docs/samples/spark as it is, and 10,000 documents for it: every hundredth with a finding, two that cannot be judged.
def sample = new File(basedir, '../../../docs/samples/spark').canonicalFile
['pom.xml', 'src/main/java/JudgeTable.java'].each {
    def copy = new File(basedir, "sample/$it")
    copy.parentFile.mkdirs()
    copy.bytes = new File(sample, it).bytes
}
def folder = new File(basedir, 'sboms')
folder.mkdirs()
def library = { document, n -> """{"type": "library", "group": "org.example", "name": "lib-${(document * 7 + n * n) % 2000}", "version": "1.$n", "purl": "pkg:maven/org.example/lib-${(document * 7 + n * n) % 2000}@1.$n"}""" }
def scanner = '{"type": "library", "name": "scanner", "version": "4", "publisher": "AO Kaspersky Lab"}'
10000.times { document ->
    def components = (0..<30).collect { library(document, it) }
    if (document % 100 == 0) {
        components[7] = scanner
    }
    def text = """{"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "components": [${components.join(', ')}]}"""
    // One that breaks off behind its finding, and one that is no SBOM.
    if (document == 4200) text = text.substring(0, 3000)
    if (document == 4711) text = '{"bomFormat": "Cyclone"}'
    new File(folder, "bom-${document}.json").text = text
}
return true
