import dev.cordon.it.MadeUp

MadeUp.extension(basedir)
MadeUp.artifact(new File(basedir, 'repository'), 'com.kaspersky.waived:lib', 'jar', '', [:])
new File(localRepositoryPath, 'com/kaspersky/waived').deleteDir()
new File(basedir, 'signed.yaml').setText("""cordonWaivers: "1"
waivers:
  - id: known
    vendor: kaspersky
    component: pkg:maven/com.kaspersky.waived/lib
    reason: made up
    approvedBy: a test
    expires: "${java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(30)}"
""", 'UTF-8')
return true
