package id.loket.registry.tables.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Which part of a workbook each sheet is, by the id the workbook gives it. */
final class SheetParts {

    private static final String FOLDER = "xl/";
    private static final String RELATIONS = FOLDER + "_rels/workbook.xml.rels";

    private SheetParts() {
    }

    /** @return id to part; empty for a workbook that is laid out otherwise, whose sheets can be read all the same */
    static Map<String, String> of(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry(RELATIONS);
            if (entry == null) {
                return Map.of();
            }
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            var reader = factory.createXMLStreamReader(zip.getInputStream(entry));
            var parts = new HashMap<String, String>();
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("Relationship")) {
                    parts.put(reader.getAttributeValue(null, "Id"), part(reader.getAttributeValue(null, "Target")));
                }
            }
            return parts;
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged);
        }
    }

    private static String part(String target) {
        return target.startsWith("/") ? target.substring(1) : FOLDER + target;
    }
}
