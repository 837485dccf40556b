package evisor.page;

import evisor.kept.DecisionRemark;
import evisor.kept.Stance;

/** Writes the forms by which decisions are kept, corrected and withdrawn. */
final class KeepForm {

  static final String TOKEN = "token";
  static final String RULES = "rules-digest";
  static final String KNOWLEDGE = "knowledge-digest";

  static final String WITHDRAWN_BECAUSE = "withdraw-because";
  static final String WITHDRAWN_WHO = "withdraw-who";

  private final PageSite site;
  private final FormToken token;

  /**
   * Takes by what pages are written.
   *
   * @param token by which a form of this service is known again
   */
  KeepForm(PageSite site, FormToken token) {
    this.site = site;
    this.token = token;
  }

  /**
   * Returns the form by which the decision on an answer is kept.
   *
   * @param typed what was typed into it
   * @param asked the request
   * @param rules the digest of the rules that gave the answer
   * @param knowledge the digest of their knowledge
   */
  Element keep(TypedRemark typed, TypedRequest asked, String rules, String knowledge) {
    Element form =
        form(site.link("/kept"), typed, site.say("Keep this"))
            .add(hidden(RULES, rules), hidden(KNOWLEDGE, knowledge));
    asked.said().forEach((field, text) -> form.add(hidden(TypedRequest.name(field), text)));
    return form;
  }

  /** Returns the form by which another decision takes the place of one. */
  Element correct(long id, TypedRemark typed) {
    return form(site.link("/kept/" + id + "/correction"), typed, site.say("Keep the correction"));
  }

  private Element form(String action, TypedRemark typed, String button) {
    Element stances =
        Element.styled("fieldset", "field")
            .add(Element.of("legend", site.say("What did you make of it?")));
    Element choices = Element.styled("div", "chips");
    for (Stance stance : Stance.values()) {
      choices.add(
          Element.of("label")
              .add(
                  Element.of("input")
                      .with("type", "radio")
                      .with("name", TypedRemark.STANCE)
                      .with("value", stance.id())
                      .with("required", "")
                      .when(stance.id().equals(typed.stance()), "checked"),
                  Element.of("span", new DecisionWords(site).said(stance))));
    }
    return opened(action)
        .add(
            stances.add(choices),
            line(
                TypedRemark.INSTEAD,
                site.say("Which train instead, if another"),
                typed.instead(),
                site.say("such as tff, sec")),
            row(
                TypedRemark.BECAUSE,
                site.say("Because"),
                Element.of("textarea", typed.because()).with("rows", "4"),
                DecisionRemark.LONG),
            line(
                TypedRemark.TITLE,
                site.say("Title"),
                typed.title(),
                site.say("the request in words, if you leave it empty")),
            line(TypedRemark.WHO, site.say("Who decided"), typed.who(), ""),
            Element.styled("div", "send").add(button(button)));
  }

  /** Returns the form by which a decision is withdrawn. */
  Element withdraw(long id, String because, String who) {
    return opened(site.link("/kept/" + id + "/withdrawal"))
        .add(
            row(
                WITHDRAWN_BECAUSE,
                site.say("Why it no longer holds"),
                Element.of("textarea", because).with("rows", "3"),
                DecisionRemark.LONG),
            row(WITHDRAWN_WHO, site.say("Who says so"), text(who), DecisionRemark.SHORT),
            Element.styled("div", "send").add(button(site.say("Withdraw"))));
  }

  private Element opened(String action) {
    return Element.styled("form", "keep")
        .with("method", "post")
        .with("action", action)
        .with("autocomplete", "off")
        .add(hidden(TOKEN, token.text()));
  }

  private static Element hidden(String name, String value) {
    return Element.of("input").with("type", "hidden").with("name", name).with("value", value);
  }

  private static Element button(String text) {
    return Element.of("button", text).with("type", "submit");
  }

  private static Element text(String value) {
    return Element.of("input").with("type", "text").with("value", value);
  }

  private static Element line(String name, String label, String value, String hint) {
    Element input = text(value);
    return row(
        name,
        label,
        hint.isEmpty() ? input : input.with("placeholder", hint),
        DecisionRemark.SHORT);
  }

  private static Element row(String name, String label, Element control, int most) {
    return Element.styled("div", "field")
        .add(
            Element.of("label", label).with("for", name),
            control.with("id", name).with("name", name).with("maxlength", most));
  }
}
