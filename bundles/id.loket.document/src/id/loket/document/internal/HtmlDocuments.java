package id.loket.document.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import freemarker.core.TemplateClassResolver;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import id.loket.document.DocumentMsg;
import id.loket.document.Documents;
import id.loket.document.Fonts;
import id.loket.kernel.text.Languages;
import id.loket.kernel.text.Refusal;
import id.loket.store.Installation;

/** FreeMarker makes the page, openhtmltopdf the PDF. Nothing outside the template and its model is ever loaded. */
@Component
public final class HtmlDocuments implements Documents {

    private static final String NO_BASE = null;

    private final Path overrides;
    private final Configuration templates;
    private final Map<String, Object> functions;

    /** @param installation says where an office's own templates lie, and the time zone of its papers */
    @Activate
    public HtmlDocuments(@Reference Installation installation) {
        overrides = installation.data().resolve("templates");
        functions = PageFunctions.all(installation.zone());
        templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setLocale(Languages.INDONESIAN);
        templates.setOutputFormat(XHTMLOutputFormat.INSTANCE);
        templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setLocalizedLookup(false);
        XRLog.setLoggerImpl(new RendererLog());
    }

    @Override
    public byte[] pdf(Template template, Map<String, ?> model) {
        var page = html(template, model);
        var out = new ByteArrayOutputStream();
        var renderer = new PdfRendererBuilder()
                .withHtmlContent(page, NO_BASE)
                .withProducer("Loket")
                .useExternalResourceAccessControl((uri, kind) -> uri.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .toStream(out);
        for (var weight : Fonts.Weight.values()) {
            FSSupplier<InputStream> file = () -> Fonts.open(weight);
            renderer.useFont(file, Fonts.FAMILY, weight.css(), FontStyle.NORMAL, true);
        }
        try {
            renderer.run();
        } catch (IOException | RuntimeException broken) {
            // The renderer reports an element left open as an unchecked exception of its XML parser.
            throw new Refusal(broken, DocumentMsg.templateBroken, template.name(), broken.getMessage());
        }
        return out.toByteArray();
    }

    @Override
    public String html(Template template, Map<String, ?> model) {
        var values = new HashMap<String, Object>(functions);
        values.putAll(model);
        var out = new StringWriter();
        try {
            var withParts = (Configuration) templates.clone();
            withParts.setTemplateLoader(new Parts(overrides, template));
            new freemarker.template.Template(template.name(), new StringReader(source(template)), withParts)
                    .process(values, out);
        } catch (IOException | TemplateException broken) {
            throw new Refusal(broken, DocumentMsg.templateBroken, template.name(),
                    broken.getMessage().lines().findFirst().orElse(""));
        }
        return out.toString();
    }

    private String source(Template template) {
        var own = overrides.resolve(template.name());
        try {
            if (Files.isRegularFile(own)) {
                return Files.readString(own);
            }
            try (var in = template.shipped().openStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException unreadable) {
            throw new Refusal(unreadable, DocumentMsg.templateUnreadable, template.name());
        }
    }
}
