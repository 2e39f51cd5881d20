package id.loket.stock.supply;

import java.util.List;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;

/** Scans of papers and photographs, kept sealed beside what they prove. */
public interface EvidenceFiles {

    /** Adding and reading them. */
    Permission ATTACH = Permission.of("stock.evidence", Role.STOCK_KEEPER, Role.SUPERVISOR, Role.HEAD);

    /**
     * @param consignment an id
     * @return the subject of its papers
     */
    static String consignment(long consignment) {
        return "consignment:" + consignment;
    }

    /**
     * @param destruction an id
     * @return the subject of its photographs
     */
    static String destruction(long destruction) {
        return "destruction:" + destruction;
    }

    /**
     * @param session who adds it; needs {@link #ATTACH}
     * @param subject what it proves, from one of the methods above
     * @param fileName for people
     * @param content PDF, JPEG or PNG, at most 15 MB
     * @return what is kept
     * @throws id.loket.kernel.text.Refusal if it is empty, too large or anything else
     */
    Evidence attach(Session session, String subject, String fileName, byte[] content);

    /**
     * @param session who asks; needs {@link #ATTACH}
     * @param subject what it proves
     * @return its files, oldest first
     */
    List<Evidence> of(Session session, String subject);

    /**
     * @param session who asks; needs {@link #ATTACH}; leaves an audit row
     * @param evidence a kept file
     * @return its bytes
     */
    byte[] open(Session session, Evidence evidence);

    /**
     * The file to be looked at and printed like any other paper.
     *
     * @param session who asks; needs {@link #ATTACH}; leaves an audit row
     * @param evidence a kept file
     * @return PDF; an image is alone on a page of A4, as large as fits
     * @throws id.loket.kernel.text.Refusal if it is an image nobody can read
     */
    byte[] paper(Session session, Evidence evidence);
}
