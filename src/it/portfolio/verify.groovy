import dev.cordon.it.Build
import groovy.json.JsonSlurper

def build = new Build(basedir)
def portfolio = { name -> new JsonSlurper().parse(new File(basedir, "$name/portfolio.json")).body }

// Two releases as they were recorded, and what the supplier describes, judged now.
def good = portfolio('good')
assert good.products*.name == ['com.acme:shop', 'gateway']
def shop = good.products[0]
assert shop.kind == 'build' && shop.records*.version == ['4.1', '4.2'] && shop.records*.outcome == ['suppressed', 'passed']
assert shop.records[0].findings*.component == ['com.kaspersky.graph:client:1.0']
assert shop.records[1].change.gone*.component == ['com.kaspersky.graph:client:1.0'] && shop.records[1].change.new == []
assert good.products[1].records*.counts*.denied == [1] && good.products[1].kind == 'sbom'
assert good.vendors*.id == ['kaspersky'] && good.vendors[0].places.collect { [it.product, it.version, it.last] } == [
        ['com.acme:shop', '4.1', false], ['gateway', '3.0', true]]
assert good.unread == [] && good.faults == []
assert new File(basedir, 'good/portfolio.html').text.contains('2 products, 3 records')

// What cannot be read is a row, and hides nothing.
def bad = portfolio('bad')
assert bad.products*.name == good.products*.name && bad.products[0] == shop
assert bad.unread.collect { [it.document, it.code] } == [
        ['broken/half.json', 'sbom-unreadable'], ['broken/later.json', 'sbom-unknown-version']]
assert good.notices*.code == ['files-passed-over', 'modules-in-builds'] && good.notices[0].message.contains('records/4.1/report.html')
assert bad.notices*.code == ['files-passed-over', 'modules-in-builds'] && bad.notices[0].message.contains('broken/notes.txt')
assert !new File(basedir, 'bad/portfolio.html').exists()
assert new File(basedir, 'bad/portfolio.csv').readLines().size() == 6
assert build.log() =~ /The portfolio is not to be relied on: broken\/half.json.*\[sbom-unreadable] \(and 1 more, above\)/

assert build.log() =~ /The portfolio is not to be relied on: pom.xml.*\[sbom-not-recognised]/
