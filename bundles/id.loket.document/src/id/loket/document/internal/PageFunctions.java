package id.loket.document.internal;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import id.loket.kernel.text.Languages;

/** What a template can call: dates, times and numbers as an office writes them, and images. */
final class PageFunctions {

    private PageFunctions() {
    }

    static Map<String, Object> all(ZoneId zone) {
        return Map.of(
                "date", temporal("dd-MM-yyyy", zone),
                "longDate", temporal("d MMMM yyyy", zone),
                "time", temporal("HH.mm", zone),
                "number", function(value -> NumberFormat.getIntegerInstance(Languages.INDONESIAN).format(value)),
                "png", function(bytes -> "data:image/png;base64," + Base64.getEncoder().encodeToString((byte[]) bytes)));
    }

    private static TemplateMethodModelEx temporal(String pattern, ZoneId zone) {
        var format = DateTimeFormatter.ofPattern(pattern, Languages.INDONESIAN);
        return function(value -> format.format(
                value instanceof Instant instant ? instant.atZone(zone) : (TemporalAccessor) value));
    }

    private static TemplateMethodModelEx function(Function<Object, String> body) {
        return new TemplateMethodModelEx() {
            @Override
            public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
                if (arguments.size() != 1) {
                    throw new TemplateModelException("one argument is needed");
                }
                return body.apply(DeepUnwrap.unwrap((TemplateModel) arguments.get(0)));
            }
        };
    }
}
