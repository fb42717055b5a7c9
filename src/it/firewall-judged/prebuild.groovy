import dev.cordon.it.MadeUp

MadeUp.extension(basedir)
def repository = new File(basedir, 'repository')
['waived', 'scoped'].each { MadeUp.artifact(repository, "com.kaspersky.judged:$it", 'jar', '', [:]) }
new File(basedir, '.cordon').mkdirs()
new File(basedir, '.cordon/cordon.yaml').setText('failOn: warn\nnote: [test]\nwaivers: [policy/waivers.yaml]\nformats: [json]\n', 'UTF-8')
MadeUp.waiver(new File(basedir, 'policy/waivers.yaml'), vendor: 'kaspersky', component: 'pkg:maven/com.kaspersky.judged/waived', module: 'com.acme.judged:waived')
return true
