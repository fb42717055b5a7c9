// The projects of the documentation, byte for byte.
def samples = new File(basedir, '../../../docs/samples').canonicalFile
['kaspersky', 'hadoop', 'clean'].each {
    def copy = new File(basedir, it)
    copy.mkdirs()
    new File(copy, 'pom.xml').bytes = new File(samples, it + '/pom.xml').bytes
}
return true
