package id.loket.matching.internal.block;

import java.util.List;

import id.loket.matching.Key;
import id.loket.matching.Shape;
import id.loket.matching.internal.column.Column;
import id.loket.matching.internal.column.Probe;

/** All blocking keys of a register: who may be whom, without comparing everybody with everybody. */
public final class Blocks {

    /** Above this a block narrowed down is still not worth reading. */
    private static final int FINER_CAP = 300;

    /** One key's index, and that of its over-full blocks. */
    private record Block(Key key, BlockIndex index, BlockIndex finer) {
    }

    private final List<Block> blocks;

    /**
     * @param shape names the keys
     * @param columns filled, in the order of the shape's fields
     * @param size residents
     */
    public Blocks(Shape shape, List<Column> columns, int size) {
        blocks = shape.keys().parallelStream().map(key -> block(key, columns, size)).toList();
    }

    private static Block block(Key key, List<Column> columns, int size) {
        var index = new BlockIndex(size, posting -> eachKey(key.parts(), columns, size, posting));
        if (key.finer() == null) {
            return new Block(key, index, null);
        }
        var over = new BlockIndex(size / 4, posting -> eachFinerKey(key, index, columns, size, posting));
        return new Block(key, index, over);
    }

    private static void eachKey(List<Key.Part> parts, List<Column> columns, int size, BlockIndex.Posting posting) {
        var keys = new KeyMaker(parts);
        for (int resident = 0; resident < size; resident++) {
            int number = resident;
            int count = keys.make((field, aspect, out) -> columns.get(field).keys(number, aspect, out));
            for (int i = 0; i < count; i++) {
                posting.post(keys.get(i), resident);
            }
        }
    }

    private static void eachFinerKey(Key key, BlockIndex index, List<Column> columns, int size,
            BlockIndex.Posting posting) {
        var keys = new KeyMaker(key.parts());
        var finer = new KeyMaker(List.of());
        for (int resident = 0; resident < size; resident++) {
            int number = resident;
            KeyMaker.Values values = (field, aspect, out) -> columns.get(field).keys(number, aspect, out);
            int count = keys.make(values);
            int finerCount = -1;
            for (int i = 0; i < count; i++) {
                if (index.size(keys.get(i)) > key.cap()) {
                    finerCount = finerCount < 0 ? finer.make(key.finer(), values) : finerCount;
                    for (int j = 0; j < finerCount; j++) {
                        posting.post(KeyMaker.both(keys.get(i), finer.get(j)), resident);
                    }
                }
            }
        }
    }

    /** @return how many keys there are */
    public int count() {
        return blocks.size();
    }

    /** @return one that looks up rows; each worker has its own */
    public Finder finder() {
        return new Finder();
    }

    /** Looks up rows, one after the other. */
    public final class Finder {

        private final List<KeyMaker> keys = blocks.stream().map(block -> new KeyMaker(block.key().parts())).toList();
        private final KeyMaker finerKeys = new KeyMaker(List.of());

        /**
         * Finds by one key.
         *
         * @param number of the key, in the order of the shape
         * @param row a row's values
         * @param found takes the residents
         */
        public void find(int number, Probe[] row, Candidates found) {
            var block = blocks.get(number);
            KeyMaker.Values values = (field, aspect, out) -> row[field].keys(aspect, out);
            var made = keys.get(number);
            int count = made.make(values);
            for (int i = 0; i < count; i++) {
                if (block.index().size(made.get(i)) <= block.key().cap()) {
                    block.index().find(made.get(i), found);
                } else if (block.finer() != null) {
                    narrow(block, made.get(i), values, found);
                }
            }
        }

        private void narrow(Block block, long key, KeyMaker.Values values, Candidates found) {
            int count = finerKeys.make(block.key().finer(), values);
            for (int i = 0; i < count; i++) {
                long both = KeyMaker.both(key, finerKeys.get(i));
                if (block.finer().size(both) <= FINER_CAP) {
                    block.finer().find(both, found);
                }
            }
        }
    }
}
