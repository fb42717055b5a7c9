import dev.cordon.it.MadeUp

MadeUp.extension(basedir)
MadeUp.artifact(new File(basedir, 'repository'), 'com.kaspersky.waived:lib', 'jar', '', [:])
new File(localRepositoryPath, 'com/kaspersky/waived').deleteDir()
MadeUp.waiver(new File(basedir, 'signed.yaml'), vendor: 'kaspersky', component: 'pkg:maven/com.kaspersky.waived/lib')
return true
