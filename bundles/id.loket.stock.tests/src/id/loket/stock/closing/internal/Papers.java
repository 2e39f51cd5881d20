package id.loket.stock.closing.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.osgi.framework.FrameworkUtil;

import id.loket.document.Documents;
import id.loket.store.Installation;
import id.loket.testing.TestInstallation;

/** The maker of papers: the framework's service where there is a framework, the class itself where there is none. */
public final class Papers {

    private Papers() {
    }

    /** @return it */
    public static Documents documents() {
        var bundle = FrameworkUtil.getBundle(Papers.class);
        try {
            if (bundle == null) {
                return (Documents) Class.forName("id.loket.document.internal.HtmlDocuments")
                        .getConstructor(Installation.class).newInstance(new TestInstallation());
            }
            var document = FrameworkUtil.getBundle(Documents.class);
            return (Documents) document.loadClass("id.loket.document.internal.HtmlDocuments")
                    .getConstructor(Installation.class).newInstance(new TestInstallation());
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /**
     * Keeps a paper to be looked at, where the property {@code loket.samples} names a folder.
     *
     * @param name file name
     * @param content the paper
     * @return the paper
     */
    public static byte[] sample(String name, byte[] content) {
        var folder = System.getProperty("loket.samples");
        if (folder != null) {
            try {
                Files.createDirectories(Path.of(folder));
                Files.write(Path.of(folder, name), content);
            } catch (IOException unwritable) {
                throw new IllegalStateException(unwritable);
            }
        }
        return content;
    }

    /**
     * @param paper a PDF
     * @return its words
     */
    public static String words(byte[] paper) {
        try (var document = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException noPdf) {
            throw new IllegalStateException(noPdf);
        }
    }
}
