// A waiver for another version than the build has, which ends neither too soon nor too late for anyone.
def folder = new File(basedir, '.cordon')
folder.mkdirs()
new File(folder, 'waivers.yaml').text = """cordonWaivers: 1
waivers:
  - id: graph-client
    vendor: kaspersky
    component: pkg:maven/com.kaspersky.graph/client
    versions: "[2.0]"
    reason: "Being replaced."
    approvedBy: Jane Roe, CISO
    expires: "${java.time.LocalDate.now().plusDays(100)}"
"""
return true
