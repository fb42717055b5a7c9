import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream
import javax.tools.ToolProvider

// Tabs, and the line ends of Windows.
['desk', 'expected/desk'].each { folder ->
    def pom = new File(basedir, folder + '/pom.xml')
    pom.text = pom.text.replace('  ', '\t').replace('\r', '').replace('\n', '\r\n')
}

// A library, and a class that uses it and one that does not, as the compiler leaves them.
def compile = { String to, String name, String text, String classPath ->
    def source = new File(basedir, "direct/src/main/java/com/acme/${name}.java")
    source.parentFile.mkdirs()
    source.text = text
    def classes = new File(basedir, to)
    classes.mkdirs()
    assert ToolProvider.systemJavaCompiler.run(null, null, null, '-cp', classPath, '-d', classes.path, source.path) == 0
    classes
}
def engine = compile('target/engine', 'Engine', 'package com.kaspersky.fix; public class Engine {}', '.')
compile('direct/target/classes', 'Uses', 'package com.acme; class Uses { com.kaspersky.fix.Engine engine; }', engine.path)
compile('direct/target/classes', 'Alone', 'package com.acme; class Alone {}', '.')
new File(basedir, 'direct/engine.jar').withOutputStream { out ->
    def zip = new ZipOutputStream(out)
    zip.putNextEntry(new ZipEntry('com/kaspersky/fix/Engine.class'))
    zip.write(new File(engine, 'com/kaspersky/fix/Engine.class').bytes)
    zip.close()
}
return true
