// What an earlier build left behind.
['.', 'clean'].each { new File(basedir, "$it/target/wrong").mkdirs() }
new File(basedir, 'target/wrong/aggregate.json').text = 'stale'
new File(basedir, 'target/wrong/report.json').text = 'stale'
['.', 'clean', 'blocked', 'denied'].each { new File(basedir, "$it/target/cordon").mkdirs() }
['clean/target/cordon/report.json', 'clean/target/cordon/report.csv', 'clean/target/cordon/aggregate.json', 'blocked/target/cordon/report.json',
 'denied/target/cordon/report.html'].each { new File(basedir, it).text = 'stale' }
// What lies elsewhere in a build directory need not be Cordon's.
new File(basedir, 'blocked/target/report.json').text = 'not Cordon\'s'
return true
