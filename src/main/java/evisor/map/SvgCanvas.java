package evisor.map;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGeneratorContext.GraphicContextDefaults;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGPaintDescriptor;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A surface that keeps what is drawn on it as SVG, with text as text and hatches as patterns. */
final class SvgCanvas extends SVGGraphics2D {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final int DECIMALS = 2;

  private SvgCanvas(SVGGeneratorContext context) {
    super(context, false);
  }

  private SvgCanvas(SvgCanvas whole) {
    super(whole);
  }

  static SvgCanvas of(int width, int height, Font usual) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setComment(null);
    context.setPrecision(DECIMALS);
    context.setExtensionHandler(new Patterns());
    // Without a font of ours the machine would be asked for its own.
    GraphicContextDefaults defaults = new GraphicContextDefaults();
    defaults.setFont(usual);
    context.setGraphicContextDefaults(defaults);
    SvgCanvas canvas = new SvgCanvas(context);
    canvas.setSVGCanvasSize(new Dimension(width, height));
    return canvas;
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("no XML document can be made", e);
    }
  }

  @Override
  public Graphics create() {
    return new SvgCanvas(this);
  }

  @Override
  public FontMetrics getFontMetrics(Font font) {
    return ((Typeface) font).metrics();
  }

  /** Writes a text about a middle that holds in whichever font it is shown. */
  void centred(String text, double x, double baseline) {
    Element element = getDOMFactory().createElementNS(SVG, "text");
    element.setAttribute("x", generatorCtx.doubleString(x));
    element.setAttribute("y", generatorCtx.doubleString(baseline));
    element.setAttribute("text-anchor", "middle");
    element.setAttribute("stroke", "none");
    element.appendChild(getDOMFactory().createTextNode(text));
    getDOMGroupManager().addElement(element, DOMGroupManager.FILL);
  }

  /** Returns everything drawn so far. */
  String written() {
    StringWriter text = new StringWriter();
    try {
      stream(text, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static final class Patterns extends DefaultExtensionHandler {

    @Override
    public SVGPaintDescriptor handlePaint(java.awt.Paint paint, SVGGeneratorContext context) {
      if (paint instanceof Hatch hatch) {
        return new SVGPaintDescriptor(
            "url(#" + hatch.id() + ")", "1", hatch.element(context.getDOMFactory()));
      }
      return super.handlePaint(paint, context);
    }
  }
}
