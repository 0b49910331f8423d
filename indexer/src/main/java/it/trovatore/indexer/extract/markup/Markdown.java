package it.trovatore.indexer.extract.markup;

import it.trovatore.indexer.extract.draft.BlockBuilder;
import it.trovatore.indexer.extract.draft.Draft;
import it.trovatore.indexer.extract.draft.ExtractionException;
import it.trovatore.indexer.extract.draft.Reader;
import it.trovatore.indexer.extract.text.TextDecoder;
import it.trovatore.search.document.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads Markdown as the text that its reader sees, and its front matter. */
public final class Markdown implements Reader {
  private static final Pattern LINE_BREAK =
      Pattern.compile("</?br\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Parser parser =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  @Override
  public Draft read(Path file) throws IOException, ExtractionException {
    FrontMatter.Split split = FrontMatter.split(TextDecoder.decode(Files.readAllBytes(file)));
    BlockBuilder blocks = new BlockBuilder();
    parser.parse(split.rest()).accept(new TextVisitor(blocks));
    Draft draft = new Draft(split.properties(), blocks.finish());
    if (draft.blocks().isEmpty() && draft.properties().title() == null) {
      throw new ExtractionException(Problem.Kind.EMPTY);
    }
    return draft;
  }

  private static final class TextVisitor extends AbstractVisitor {
    private final BlockBuilder blocks;

    TextVisitor(BlockBuilder blocks) {
      this.blocks = blocks;
    }

    private void block(Node node) {
      blocks.boundary();
      visitChildren(node);
      blocks.boundary();
    }

    @Override
    public void visit(Heading heading) {
      blocks.beginHeading();
      visitChildren(heading);
      blocks.boundary();
    }

    @Override
    public void visit(Paragraph paragraph) {
      block(paragraph);
    }

    @Override
    public void visit(ListItem item) {
      block(item);
    }

    @Override
    public void visit(BlockQuote quote) {
      block(quote);
    }

    @Override
    public void visit(FencedCodeBlock code) {
      blocks.boundary();
      blocks.text(code.getLiteral());
      blocks.boundary();
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      blocks.boundary();
      blocks.text(code.getLiteral());
      blocks.boundary();
    }

    @Override
    public void visit(HtmlBlock html) {
      blocks.boundary();
      Html.blocks(html.getLiteral())
          .forEach(
              block -> {
                blocks.text(block.text());
                blocks.boundary();
              });
    }

    @Override
    public void visit(HtmlInline tag) {
      if (LINE_BREAK.matcher(tag.getLiteral()).matches()) {
        blocks.lineBreak();
      }
    }

    @Override
    public void visit(CustomBlock custom) {
      if (custom instanceof TableBlock) {
        block(custom);
      } else {
        visitChildren(custom);
      }
    }

    @Override
    public void visit(CustomNode custom) {
      switch (custom) {
        case TableRow row -> {
          blocks.beginRow();
          visitChildren(row);
          blocks.endRow();
        }
        case TableCell cell -> {
          blocks.beginCell();
          visitChildren(cell);
        }
        default -> visitChildren(custom);
      }
    }

    @Override
    public void visit(Text text) {
      blocks.text(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      blocks.text(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      blocks.text(" ");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      blocks.lineBreak();
    }
  }
}
