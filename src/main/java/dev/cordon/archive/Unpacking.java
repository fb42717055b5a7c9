package dev.cordon.archive;

import dev.cordon.bytes.Budget;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Charges the budget for every byte that is unpacked. */
final class Unpacking extends FilterInputStream {

    private static final int BUFFER = 1 << 16;

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

    /** What is skipped has to be unpacked as well, and a bomb is noticed on the way. */
    @Override
    public long skip(long n) throws IOException {
        byte[] buffer = new byte[(int) Math.max(0, Math.min(n, BUFFER))];
        long left = n;
        while (left > 0) {
            int read = read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                break;
            }
            left -= read;
        }
        return n - left;
    }
}
