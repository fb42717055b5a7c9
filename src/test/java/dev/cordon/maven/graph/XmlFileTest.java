package dev.cordon.maven.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

class XmlFileTest {

    @Test
    void readsElementsAndTheirTexts() throws IOException {
        Xpp3Dom extensions = XmlFile.read(new StringReader(
                "<?xml version='1.0'?><!-- one --><extensions><extension a='b'><groupId> org.x </groupId>\n"
                        + "<artifactId>y</artifactId></extension><extension/></extensions>"));
        assertThat(extensions.getName()).isEqualTo("extensions");
        assertThat(extensions.getChildren("extension")).hasSize(2);
        assertThat(extensions.getChild(0).getChild("groupId").getValue()).isEqualTo(" org.x ");
        assertThat(extensions.getChild(0).getChild("artifactId").getValue()).isEqualTo("y");
    }

    @Test
    void refusesWhatIsNoXml() {
        assertThatThrownBy(() -> XmlFile.read(new StringReader("<extensions>"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> XmlFile.read(new StringReader(""))).isInstanceOf(IOException.class);
    }
}
