package id.loket.update.internal.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** The units a p2 site offers, read from its index without p2. */
final class SiteUnits {

    private static final Pattern UNIT = Pattern.compile("<unit id='([^']+)' version='([^']+)'");

    private SiteUnits() {
    }

    /**
     * @param site verified
     * @return version by id
     * @throws IOException if it has no index
     */
    static Map<String, String> of(Path site) throws IOException {
        var units = new TreeMap<String, String>();
        try (var jar = new ZipFile(site.resolve("content.jar").toFile());
                var in = jar.getInputStream(jar.getEntry("content.xml"))) {
            var matcher = UNIT.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (matcher.find()) {
                units.put(matcher.group(1), matcher.group(2));
            }
        }
        return units;
    }
}
