package org.mayday.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mayday.alerts.boundary.AlertSeverity;
import org.mayday.alerts.boundary.AlertSource;
import org.mayday.alerts.boundary.AlertState;
import org.mayday.calls.boundary.CallState;
import org.mayday.calls.boundary.CallerRule;
import org.mayday.diagnosis.boundary.Reason;
import org.mayday.diagnosis.boundary.Verdict;
import org.mayday.diagnosis.boundary.Where;
import org.mayday.listener.boundary.ListenerRefusal;
import org.mayday.mps.api.CloseCause;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.power.boundary.PowerAction;
import org.mayday.power.boundary.PowerState;
import org.mayday.presence.boundary.CallerClass;
import org.mayday.presence.boundary.Trigger;
import org.mayday.provisioning.boundary.ProfileWork;
import org.mayday.provisioning.boundary.Standing;
import org.mayday.setup.boundary.Automatic;
import org.mayday.setup.boundary.ProvisioningCertificate;
import org.mayday.setup.boundary.SetupState;
import org.mayday.setup.boundary.SetupStep;
import org.mayday.staff.boundary.Role;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Every text comes from the bundle, and the bundle has every text. */
class PagesTest {
  private static final Path SOURCES = Path.of("src/main");
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle(Words.BUNDLE, Locale.ENGLISH);
  private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
  private static final Pattern LITERAL_KEY =
      Pattern.compile("msg\\['([A-Za-z.]+)']|say\\(\\s*[\"']([A-Za-z.]+)[\"']\\s*[,)]");
  private static final Pattern DONE_KEY = Pattern.compile("done\\(\\s*\"([A-Za-z.]+)\"");
  private static final Set<String> SPOKEN =
      Set.of(
          "title",
          "alt",
          "placeholder",
          "aria-label",
          "headerText",
          "emptyMessage",
          "itemLabel",
          "requiredMessage",
          "validatorMessage",
          "data-label",
          "data-confirm",
          "say");

  static List<Path> pages() throws IOException {
    return files(".xhtml");
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    }
  }

  @Test
  void everyKeyHasAText() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path file : Stream.concat(pages().stream(), files(".java").stream()).toList()) {
      String source = Files.readString(file);
      for (Pattern pattern : List.of(LITERAL_KEY, DONE_KEY)) {
        Matcher key = pattern.matcher(source);
        while (key.find()) {
          used.add(key.group(1) != null ? key.group(1) : key.group(2));
        }
      }
    }
    used.removeIf(key -> key.endsWith("."));
    assertThat(used).hasSizeGreaterThan(150).allMatch(BUNDLE::containsKey, "has a text");
  }

  @Test
  void everyValueThatPagesShowHasAWord() {
    assertWords("call.state", CallState.values());
    assertWords("tone", CallState.values());
    assertWords("alert.state", AlertState.values());
    assertWords("severity", AlertSeverity.values());
    assertWords("tone", AlertSeverity.values());
    assertWords("source", AlertSource.values());
    assertWords("listener.reason", ListenerRefusal.Reason.values());
    assertWords("class", CallerClass.values());
    assertWords("trigger", Trigger.values());
    assertWords("role", Role.values());
    assertWords("power.state", PowerState.values());
    assertWords("power.action", PowerAction.values());
    assertWords("boot.choice", BootChoice.values());
    assertWords("boot.explain", BootChoice.values());
    assertWords("setup.cert.state", ProvisioningCertificate.State.values());
    assertWords("setup.cert.tone", ProvisioningCertificate.State.values());
    assertWords("profileWork", ProfileWork.values());
    assertWords("profileState", Standing.State.values());
    assertWords("profileAwaits", Standing.Awaits.values());
    assertWords("profileWhich", ProfileBatchForm.Which.values());
    assertWords("setup.state", SetupState.values());
    assertWords("setup.tone", SetupState.values());
    assertWords("setup.step", SetupStep.values());
    assertWords("setup.automatic", Automatic.values());
    assertWords("timing", CallerRule.Pattern.values());
    assertWords("keyPress", CallerRule.KeyPress.values());
    assertWords("verdict", Verdict.values());
    assertWords("tone", Verdict.values());
    assertWords("reason", Reason.values());
    assertWords("where", Where.values());
    assertWords("cause", CloseCause.values());
    assertWords("cause", TunnelRefused.Reason.values());
  }

  private static void assertWords(String kind, Enum<?>[] values) {
    assertThat(values)
        .allSatisfy(
            value ->
                assertThat(BUNDLE.containsKey(kind + "." + value.name()))
                    .as("%s.%s", kind, value)
                    .isTrue());
  }

  /** The last one would count, without a word. */
  @Test
  void noKeyIsThereTwice() throws IOException {
    Path bundle = SOURCES.resolve("resources/org/mayday/web/messages.properties");
    assertThat(
            Files.readAllLines(bundle).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip()))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyTextIsAUsablePattern() {
    assertThat(BUNDLE.keySet())
        .filteredOn(key -> !key.equals("table.report"))
        .allSatisfy(
            key -> {
              String text = BUNDLE.getString(key);
              assertThat(text).as(key).isNotBlank().doesNotContain("'");
              new MessageFormat(text, Locale.ENGLISH).format(new Object[] {1, 2, 3});
            });
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noPageHasATextOfItsOwn(Path page) throws Exception {
    List<String> texts = new ArrayList<>();
    collect(parse(page), texts);
    assertThat(texts).isEmpty();
  }

  private static Document parse(Path page) throws Exception {
    // with namespaces: a tag whose prefix is not declared is an error only where it is used
    DocumentBuilderFactory factory = DocumentBuilderFactory.newNSInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    try (InputStream in = Files.newInputStream(page)) {
      return factory.newDocumentBuilder().parse(in);
    }
  }

  private static void collect(Node node, List<String> texts) {
    if (node.getNodeType() == Node.TEXT_NODE) {
      keep(node.getTextContent(), texts);
    }
    NamedNodeMap attributes = node.getAttributes();
    for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      boolean isTitleParameter = "value".equals(attribute.getNodeName()) && isButton(node);
      if (SPOKEN.contains(attribute.getNodeName()) || isTitleParameter) {
        keep(attribute.getNodeValue(), texts);
      }
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      collect(child, texts);
    }
  }

  private static boolean isButton(Node node) {
    return node.getNodeName().endsWith("ommandButton") || node.getNodeName().endsWith("Label");
  }

  private static void keep(String text, List<String> texts) {
    String bare = EXPRESSION.matcher(text).replaceAll("");
    if (bare.codePoints().anyMatch(Character::isLetter)) {
      texts.add(text.strip());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noPageBreaksTheContentSecurityPolicy(Path page) throws IOException {
    String source = Files.readString(page);
    assertThat(source).doesNotContainPattern("<script[^>]*>[^<]").doesNotContain("javascript:");
    assertThat(source).doesNotContainPattern("<(?![a-z]+:)[a-z]+[^>]* on[a-z]+=");
    assertThat(source).doesNotContainPattern("(src|href)=\"(https?:)?//");
  }
}
