// Tabs, and the line ends of Windows.
['desk', 'expected/desk'].each { folder ->
    def pom = new File(basedir, folder + '/pom.xml')
    pom.text = pom.text.replace('  ', '\t').replace('\r', '').replace('\n', '\r\n')
}
return true
