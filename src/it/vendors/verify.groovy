import dev.cordon.it.Build

def build = new Build(basedir)
/** Against Maven Central, the archives are the real ones. */
def live = basedir.path.contains('it-live')

def outcomes = ['kaspersky', 'hadoop', 'camel', 'hikvision', 'dahua', 'bytedance', 'dji', 'sber', 'others', 'npm', 'innocent']
        .collectEntries { [it, build.report(it).outcome] }
assert outcomes.findAll { it.value == 'passed' }.keySet() == ['bytedance', 'sber', 'innocent'] as Set
assert outcomes.findAll { it.value == 'failed' }.size() == 8

/** Vendor id -> level of the components a module has a verdict on; one level per vendor. */
def vendors = { module -> build.report(module).verdicts.collectEntries { [it.vendor.id, it.level] } }
/** The artifacts a module has a verdict on, as group:artifact. */
def artifacts = { module -> build.report(module).verdicts*.component*.name.collect { it.split(':')[0..1].join(':') } as Set }
/** The paths to the first artifact of a vendor, as lists of artifact ids. */
def paths = { module, vendor ->
    build.report(module).verdicts.find { it.vendor.id == vendor }.paths*.steps.collect { it*.split(':')*.getAt(1) }
}
def coverages = { module -> build.report(module).verdicts*.listings.flatten()*.coverage as Set }

/** The packages among a module's evidence, with the number of their classes. */
def packages = { module -> build.report(module).verdicts*.evidence.flatten().findAll { it.count }.collectEntries { [it.value, it.count] } }

assert vendors('kaspersky') == [kaspersky: 'deny']
// Its own packages are counted; that it patches classes of androidx.test.espresso blames nobody for these.
assert packages('kaspersky').keySet() == ['com.kaspersky.kaspresso'] as Set
assert packages('kaspersky')['com.kaspersky.kaspresso'] == (live ? 367 : 2)

assert vendors('hadoop') == [huawei: 'deny', bytedance: 'warn', tencent: 'warn', alibaba: 'warn']
assert artifacts('hadoop').containsAll(['com.huaweicloud:esdk-obs-java', 'com.qcloud:cos_api-bundle', 'com.aliyun.oss:aliyun-sdk-oss'])
// Shaded, so that no coordinates of the vendor are in the graph; what only mentions a vendor is not flagged.
assert artifacts('hadoop').findAll { it.startsWith('org.apache') } == ['org.apache.hadoop:hadoop-tos'] as Set
assert packages('hadoop')['com.volcengine'] == (live ? 854 : 2)
def tos = Build.verdict(build.report('hadoop'), 'org.apache.hadoop:hadoop-tos:3.5.0')
assert tos.evidence.find { it.signal == 'group-id' }.with { value + ' ' + where }.startsWith(
        'com.volcengine META-INF/maven/com.volcengine/ve-tos-java-sdk-hadoop/pom.')
assert build.log() =~ /WARNED {2}org.apache.hadoop:hadoop-tos:3.5.0 \(compile\) {2}contains software of ByteDance/
assert build.log().contains('also by ' + (live ? '854' : '2') + ' classes under com.volcengine')
assert paths('hadoop', 'huawei') == [['hadoop', 'hadoop-cloud-storage', 'hadoop-huaweicloud', 'esdk-obs-java']]
assert paths('hadoop', 'tencent') == [['hadoop', 'hadoop-cloud-storage', 'hadoop-cos', 'cos_api-bundle']]
assert build.report('hadoop').verdicts.every { !it.paths.isEmpty() && it.declarations*.dependency == ['org.apache.hadoop:hadoop-cloud-storage'] }

assert vendors('camel') == [huawei: 'deny']
assert artifacts('camel') == ['com.huaweicloud:esdk-obs-java'] as Set
assert paths('camel', 'huawei') == [['camel', 'camel-huaweicloud-obs', 'esdk-obs-java']]

assert vendors('hikvision') == [hikvision: 'deny']
assert vendors('dahua') == [dahua: 'deny']
assert artifacts('dahua') == ['oauth', 'core', 'common'].collect { 'com.dahuatech.icc:java-sdk-' + it } as Set
// The clause is about TikTok: it warns of a library, and says that its reach is unsettled.
assert vendors('bytedance') == [bytedance: 'warn']
assert coverages('bytedance').contains('unsettled')
assert vendors('dji') == [dji: 'deny']

assert vendors('sber') == [sber: 'warn']
def sanctions = build.report('sber', 'target/sanctions')
assert sanctions.outcome == 'failed'
assert sanctions.policy.profile == 'sanctions'
assert sanctions.verdicts*.level.unique() == ['deny']

// Groups that lack the vendor's name, and those that a community, an export rule or a list of companies stands behind.
def others = build.report('others').verdicts.collectEntries { [it.component.name.replace(':jar:', ':'), it.level] }
assert others == [
        'io.github.huaweicloud:lts-sdk-java:1.0.1': 'deny',
        'org.opengauss:opengauss-jdbc:5.0.0': 'warn',
        'com.larksuite.oapi:oapi-sdk:2.0.2': 'warn',
        'com.github.wechatpay-apiv3:wechatpay-java:0.2.17': 'warn',
        'com.taobao.arthas:arthas-spring-boot-starter:3.7.2': 'warn',
        'com.dingtalk.open:app-stream-client:1.3.2': 'warn',
        'com.baidu.aip:java-sdk:4.16.19': 'warn',
        'cn.bigmodel.openapi:oapi-java-sdk:release-V4-2.3.0': 'note',
        'ai.z.openapi:zai-sdk:0.3.3': 'note',
        'cn.xfyun:websdk-java-spark:2.1.2': 'note',
        'com.alibaba:fastjson:1.2.83': 'warn',
        'com.baidubce:bce-java-sdk:0.10.448': 'warn',
        'com.tencentcloudapi:tencentcloud-sdk-java-common:3.1.1481': 'warn',
        'com.volcengine:volcengine-java-sdk-ark-runtime:2.0.11': 'warn',
        'ru.sber.platformv.faas:faas-sdk-api:1.0.0': 'warn',
        'ru.tinkoff.piapi:java-sdk-core:1.19': 'warn',
        'com.alibaba:easyexcel:4.0.3': 'warn',
        'com.alibaba:druid:1.2.24': 'warn',
        'com.alibaba.nacos:nacos-client:2.5.1': 'warn',
        'com.aliyun:aliyun-java-sdk-core:4.7.6': 'warn',
        'com.qcloud:cos_api:5.6.227': 'warn',
        'com.alibaba.fastjson2:fastjson2:2.0.57': 'warn',
        'com.volcengine:volc-sdk-java:1.0.221': 'warn',
        'com.huaweicloud.gaussdb:gaussdbjdbc:506.0.0.b058': 'deny',
]

// Packages of npm, in an SBOM; with profile live, in that of all that npm would install for them.
def npm = build.report('npm').verdicts.collectEntries { [it.component.name, it.vendor.id + ' ' + it.level] }
def expected = [
        '@kaspersky/hexa-ui:6.198.2': 'kaspersky deny',
        '@huaweicloud/huaweicloud-sdk-core:3.1.211': 'huawei deny',
        '@larksuiteoapi/node-sdk:1.74.0': 'bytedance warn',
        '@volcengine/openapi:1.36.2': 'bytedance warn',
        'xgplayer:3.0.26': 'bytedance warn',
        '@rspack/core:2.3.3': 'bytedance warn',
        '@douyinfe/semi-icons:2.103.0': 'bytedance warn',
        'cos-nodejs-sdk-v5:3.0.0': 'tencent warn',
        'tencentcloud-sdk-nodejs-common:4.1.220': 'tencent warn',
        'ali-oss:6.23.0': 'alibaba warn',
        '@alicloud/tea-util:1.4.11': 'alibaba warn',
        '@baiducloud/qianfan:0.2.4': 'baidu warn',
        '@koobiq/icons:9.2.0': 'positive-technologies warn',
        '@salutejs/plasma-core:1.225.0': 'sber warn',
        'gigachat:0.0.20': 'sber warn',
        '@alfalab/icons-glyph:2.283.0': 'alfa-bank warn',
        '@taiga-ui/cdk:5.26.0': 't-bank warn',
        'ezuikit-js:9.0.22': 'hikvision warn',
        '@z_ai/mcp-server:0.1.5': 'zhipu note',
        'ng-devui:18.0.0': 'huawei warn',
]
assert npm.subMap(expected.keySet()) == expected
assert build.report('npm').counts.components > (live ? 500 : 19)
assert live || npm.size() == expected.size()

def found = ['kaspersky', 'hadoop', 'camel', 'hikvision', 'dahua', 'bytedance', 'dji', 'sber', 'others', 'npm']
        .collectMany { build.report(it).verdicts*.component*.name } as Set
assert found.size() >= 40

assert build.report('innocent').verdicts == []
