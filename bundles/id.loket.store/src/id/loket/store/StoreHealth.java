package id.loket.store;

import java.util.List;

/** What is not right with the store although work goes on. Always there, also before login. */
public interface StoreHealth {

    /** @return texts for a status line, in the language of this session; empty if all is well. Cheap; may be polled. */
    List<String> warnings();
}
