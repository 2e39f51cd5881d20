package id.loket.packet.field;

import java.nio.file.Path;
import java.util.List;

/** A container whose signature and every byte have been checked. Its chunks are read again, and checked again, when asked for. */
public interface FieldFile {

    /** @return where it lies */
    Path path();

    /** @return what its sealer signed */
    Manifest manifest();

    /**
     * @throws id.loket.kernel.text.Refusal if it was sealed for another node: {@link ContainerMsg#forAnotherLaptop},
     *         {@link ContainerMsg#forAnotherOffice}
     */
    void requireForThisNode();

    /**
     * @param chunk from 0
     * @return its items
     * @throws id.loket.kernel.text.Refusal if it was sealed for another node, or the file changed under the reader
     */
    List<Item> items(int chunk);
}
