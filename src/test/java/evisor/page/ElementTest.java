package evisor.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ElementTest {

  @Test
  void textIsEscaped() {
    assertThat(Element.of("p", "a < b & c > \"d\" 'e'"))
        .hasToString("<p>a &lt; b &amp; c &gt; &quot;d&quot; &#39;e&#39;</p>");
  }

  @Test
  void theValueOfAnAttributeIsEscaped() {
    assertThat(Element.of("input").with("value", "\" onfocus='x' <"))
        .hasToString("<input value=\"&quot; onfocus=&#39;x&#39; &lt;\">");
  }

  @Test
  void whatNoDocumentMayHoldIsReplaced() {
    assertThat(Element.of("p", "a\0b")).hasToString("<p>a\uFFFDb</p>");
  }

  @Test
  void elementsStandInTheOrderInWhichTheyWereAdded() {
    assertThat(Element.styled("p", "x").text("a ").add(Element.of("b", "b")).text(" c"))
        .hasToString("<p class=\"x\">a <b>b</b> c</p>");
  }

  @Test
  void numbersHaveTwoDecimalsAtMost() {
    assertThat(Element.of("rect").with("x", 1.0).with("y", 2.345678))
        .hasToString("<rect x=\"1\" y=\"2.35\"></rect>");
  }

  @Test
  void anAttributeIsThereIfItHolds() {
    assertThat(Element.of("input").when(true, "checked").when(false, "disabled"))
        .hasToString("<input checked=\"\">");
  }
}
