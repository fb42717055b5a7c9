import dev.cordon.it.MadeUp

MadeUp.extension(basedir)
// Maven knows no properties yet when it looks for a parent.
def pom = new File(basedir, 'pom.xml')
pom.setText(pom.getText('UTF-8').replace('file://${maven.multiModuleProjectDirectory}/repository', new File(basedir, 'repository').toURI().toString()), 'UTF-8')
MadeUp.artifact(new File(basedir, 'repository'), 'com.kaspersky.parent:parent', 'pom', '', [:])
new File(localRepositoryPath, 'com/kaspersky/parent').deleteDir()
MadeUp.waiver(new File(basedir, 'signed.yaml'), vendor: 'kaspersky', component: 'pkg:maven/com.kaspersky.parent/parent')
return true
