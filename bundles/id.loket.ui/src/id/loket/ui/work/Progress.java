package id.loket.ui.work;

/** What a running task tells about itself. Any thread. */
public interface Progress {

    /** @param units how many there will be; not called, or 0, if nobody knows */
    void total(long units);

    /** @param text what it is doing: "Memeriksa baris 1.200" */
    void doing(String text);

    /** @param units done since the last call */
    void advance(long units);

    /** @return whether the person cancelled: stop at the next place where nothing is half done */
    boolean cancelled();
}
