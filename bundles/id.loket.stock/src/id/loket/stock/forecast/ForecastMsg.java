package id.loket.stock.forecast;

import id.loket.kernel.text.Message;

/** The texts of the forecast. */
public enum ForecastMsg implements Message {
    leadOutOfBounds, coverOutOfBounds, quotaOutOfBounds, packOutOfBounds,
    plotCover, plotAhead, plotRange, plotEmpty
}
