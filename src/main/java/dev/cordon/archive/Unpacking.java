package dev.cordon.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Charges the budget for every byte that is unpacked. */
final class Unpacking extends FilterInputStream {

    private final Budget budget;

    Unpacking(InputStream in, Budget budget) {
        super(in);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            budget.unpack(1);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            budget.unpack(read);
        }
        return read;
    }
}
