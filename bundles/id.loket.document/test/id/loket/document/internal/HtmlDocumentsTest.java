package id.loket.document.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.document.Documents.Template;
import id.loket.document.QrCodes;
import id.loket.kernel.text.Refusal;
import id.loket.store.Installation;

class HtmlDocumentsTest {

    @TempDir
    Path data;

    private Template paper;
    private HtmlDocuments documents;

    @BeforeEach
    void openOffice() throws Exception {
        documents = new HtmlDocuments(new Office(data));
        paper = paper("<html style=\"font-family: Inter\"><body>${resident.name}, ${date(day)} ${time(at)} ${longDate(day)} ${number(count)}"
                + "<img src=\"${png(code)}\" alt=\"\" /></body></html>");
    }

    @Test
    void aPageShowsDatesTimesAndNumbersAsAnOfficeWritesThem() {
        assertTrue(documents.html(paper, model()).contains("SITI &amp; CO, 23-11-2026 10.21 23 November 2026 1.204"));
    }

    @Test
    void aPageBecomesAPdfWithTheShippedFontEmbedded() throws Exception {
        try (var pdf = Loader.loadPDF(documents.pdf(paper, model()))) {
            var resources = pdf.getPage(0).getResources();
            var fonts = new ArrayList<PDFont>();
            for (var name : resources.getFontNames()) {
                fonts.add(resources.getFont(name));
            }
            assertTrue(fonts.stream().anyMatch(font -> font.isEmbedded() && font.getName().endsWith("Inter-Regular")));
        }
    }

    @Test
    void aFileOfTheOfficeReplacesTheShippedTemplate() throws Exception {
        Files.createDirectories(data.resolve("templates"));
        Files.writeString(data.resolve("templates").resolve(paper.name()), "<html><body>own</body></html>");
        assertEquals("<html><body>own</body></html>", documents.html(paper, model()));
    }

    @Test
    void aBrokenTemplateIsRefusedByName() throws Exception {
        var missing = paper("<html><body>${nobody}</body></html>");
        assertTrue(assertThrows(Refusal.class, () -> documents.html(missing, model())).happened()
                .contains(missing.name()));
        var open = paper("<html><body><p>never closed</body></html>");
        assertThrows(Refusal.class, () -> documents.pdf(open, model()));
    }

    @Test
    void aTemplateReachesNothingOutsideItself() throws Exception {
        var secret = Files.writeString(data.resolve("secret.css"), "body { }");
        var curious = paper("<html><head><link rel=\"stylesheet\" href=\"" + secret.toUri()
                + "\" /></head><body>x</body></html>");
        assertTrue(documents.pdf(curious, Map.of()).length > 0);
        var sly = paper("<html><body>${\"java.io.File\"?new(\"/\")}</body></html>");
        assertThrows(Refusal.class, () -> documents.html(sly, Map.of()));
    }

    @Test
    void papersShareAPartWhichTheOfficeReplacesToo() throws Exception {
        Files.writeString(data.resolve("style.html"), "h1 { color: ${count} }");
        var styled = paper("<html><head><style><#include \"style.html\"></style></head><body>x</body></html>");
        assertTrue(documents.html(styled, Map.of("count", 7)).contains("h1 { color: 7 }"));
        Files.writeString(Files.createDirectories(data.resolve("templates")).resolve("style.html"), "own");
        assertTrue(documents.html(styled, Map.of("count", 7)).contains("<style>own</style>"));
    }

    @Test
    void aPartFromElsewhereIsRefused() throws Exception {
        Files.writeString(Files.createDirectories(data.resolve("other")).resolve("secret"), "secret");
        for (var name : List.of("other/secret", "../secret", data.resolve("other/secret").toString())) {
            var sly = paper("<html><body><#include \"" + name + "\"></body></html>");
            assertThrows(Refusal.class, () -> documents.html(sly, Map.of()), name);
        }
        var missing = paper("<html><body><#include \"nothing.html\"></body></html>");
        assertThrows(Refusal.class, () -> documents.html(missing, Map.of()));
    }

    private Template paper(String text) throws Exception {
        var file = Files.writeString(Files.createTempFile(data, "paper", ".html"), text);
        return new Template(file.getFileName().toString(), file.toUri().toURL(), name -> url(data.resolve(name)));
    }

    private static URL url(Path file) {
        try {
            return Files.exists(file) ? file.toUri().toURL() : null;
        } catch (MalformedURLException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Map<String, ?> model() {
        return Map.of("resident", new Person("SITI & CO"), "day", LocalDate.of(2026, 11, 23),
                "at", Instant.parse("2026-11-23T02:21:00Z"), "count", 1204, "code", QrCodes.png("x", 40));
    }

    public record Person(String name) {
    }

    private record Office(Path data) implements Installation {

        @Override
        public boolean training() {
            return true;
        }

        @Override
        public String node() {
            return "test";
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Makassar");
        }

        @Override
        public Optional<String> setting(String key) {
            return Optional.empty();
        }
    }
}
