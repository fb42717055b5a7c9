package dev.cordon.testing;

import java.util.List;
import java.util.Random;

/** Text as an attacker would put it into a POM, an SBOM or an archive. Equal seeds make equal texts. */
public final class HostileText {

    /** What is known to break one format or another. */
    public static final List<String> FRAGMENTS = List.of(
            "<script>alert(1)</script>",
            "]]>",
            "<![CDATA[",
            "&lt;&#x41;&unknown;",
            "--><img src=x onerror=alert(1)>",
            "\u001b[31mred\u001b]8;;http://evil.example\u0007",
            "\n::set-output name=x::y",
            "\r\n##vso[task.setvariable variable=x]y",
            "##teamcity[buildStatus text='ok']",
            "\u202etxt.exe\u202c\u2066x\u2069",
            "\ud800",
            "\udc00\ud800",
            "\u0000",
            "\ufffe\uffff",
            "\u2028\u2029\u0085",
            "=HYPERLINK(\"http://evil.example\")",
            "+1-1@SUM(A1)",
            "\t=1+1",
            "\",\"",
            "'\"`|\\",
            "```\n# heading\n- item\n",
            "</details></summary><b>",
            "[link](javascript:alert(1)) ![i](http://evil.example/i.png)",
            "@everyone #1 https://evil.example www.evil.example",
            "{0}{{x}}${env.HOME}%s%n",
            "../../../etc/passwd",
            "C:\\Windows\\x:y",
            "\ud83d\ude00 \u674e\u56db \u0410\u041e",
            "a",
            "com.acme:lib:1.0",
            " ");

    private HostileText() {}

    /** Some fragments, one after the other. */
    public static String of(Random random) {
        StringBuilder text = new StringBuilder();
        int fragments = 1 + random.nextInt(5);
        for (int i = 0; i < fragments; i++) {
            text.append(
                    random.nextInt(5) == 0
                            ? Character.toString(random.nextInt(0x110000))
                            : FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
        }
        return text.toString();
    }
}
