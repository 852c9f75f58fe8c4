using System.Buffers.Binary;
using System.IO.Compression;

namespace PolicyBot.Host.Tests.Manifest;

/// <summary>A PNG of 8-bit RGBA without interlace, which is what our icons are.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Pixels">Red, green, blue and alpha, row by row.</param>
internal sealed record PngImage(int Width, int Height, IReadOnlyList<(byte Red, byte Green, byte Blue, byte Alpha)> Pixels)
{
    private const int PerPixel = 4;

    // Source: the PNG specification, chapters 5 (chunks), 9 (filters) and 11 (IHDR).
    public static PngImage Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
        Assert.Equal([8, 6, 0, 0, 0], bytes[24..29]);
        using var data = new ZLibStream(new MemoryStream(Data(bytes)), CompressionMode.Decompress);
        var rows = new byte[height][];
        for (var y = 0; y < height; y++)
        {
            rows[y] = Unfilter(data.ReadByte(), ReadRow(data, width), y > 0 ? rows[y - 1] : new byte[width * PerPixel]);
        }
        return new PngImage(width, height, [.. rows.SelectMany(row => row.Chunk(PerPixel)).Select(pixel => (pixel[0], pixel[1], pixel[2], pixel[3]))]);
    }

    private static byte[] Data(byte[] bytes)
    {
        var data = new List<byte>();
        for (var at = 8; at < bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
            if (bytes.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                data.AddRange(bytes.AsSpan(at + 8, length));
            }
            at += length + 12;
        }
        return [.. data];
    }

    private static byte[] ReadRow(Stream data, int width)
    {
        var row = new byte[width * PerPixel];
        data.ReadExactly(row);
        return row;
    }

    private static byte[] Unfilter(int filter, byte[] row, byte[] above)
    {
        for (var x = 0; x < row.Length; x++)
        {
            var (left, up, corner) = (x < PerPixel ? 0 : row[x - PerPixel], above[x], x < PerPixel ? 0 : above[x - PerPixel]);
            row[x] += (byte)(filter switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, _ => Paeth(left, up, corner) });
        }
        return row;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
