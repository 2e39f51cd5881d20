package id.loket.registry.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.registry.RegistryMsg;

/**
 * Codes and names as shipped, sorted by code. Provinces, regencies and districts are one file; villages are read
 * province by province when first asked for, so that the start pays for none of the 84,000.
 */
final class RegionTable {

    private static final String UPPER = "regions/regions.csv.gz";
    private static final String VILLAGES = "regions/villages-%s.csv.gz";
    private static final int PROVINCE_LENGTH = 2;
    private static final int DISTRICT_LENGTH = 8;

    private final Map<String, TreeMap<String, String>> read = new ConcurrentHashMap<>();

    /** @return the table that holds the code: villages of its province, or all regions above */
    TreeMap<String, String> holding(String code) {
        return code.length() > DISTRICT_LENGTH ? villages(code) : upper();
    }

    TreeMap<String, String> upper() {
        return read.computeIfAbsent(UPPER, RegionTable::load);
    }

    TreeMap<String, String> villages(String code) {
        return read.computeIfAbsent(VILLAGES.formatted(code.substring(0, PROVINCE_LENGTH)), RegionTable::load);
    }

    private static TreeMap<String, String> load(String resource) {
        var table = new TreeMap<String, String>();
        try (var in = Regions.class.getResourceAsStream(resource)) {
            if (in != null) {
                read(in, table);
            }
        } catch (IOException failure) {
            throw new Refusal(failure, RegistryMsg.regionDataDamaged);
        }
        return table;
    }

    private static void read(InputStream in, Map<String, String> table) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var comma = line.indexOf(',');
                table.put(line.substring(0, comma), line.substring(comma + 1));
            }
        }
    }
}
