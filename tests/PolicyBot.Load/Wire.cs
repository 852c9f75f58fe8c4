using System.Globalization;
using System.Net.Sockets;

namespace PolicyBot.Load;

/// <summary>One side of a keep-alive connection of HTTP/1.1, as little as this program needs: whole messages with <c>Content-Length</c>.</summary>
internal abstract class Wire : IDisposable
{
    private readonly SocketAsyncEventArgs received = new();
    private byte[] buffer = new byte[16 * 1024];
    private int length;

    protected Wire(Socket socket)
    {
        Socket = socket;
        socket.NoDelay = true;
        received.Completed += (_, _) => Go();
    }

    protected Socket Socket { get; }

    public void Dispose()
    {
        Socket.Dispose();
        received.Dispose();
    }

    /// <summary>Takes one message. Another is read when it returns <c>true</c>.</summary>
    protected abstract bool Take(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body);

    /// <summary>The other side has gone.</summary>
    protected abstract void Gone();

    /// <summary>Reads until a message has come, and takes it.</summary>
    protected void Read()
    {
        received.SetBuffer(buffer, length, buffer.Length - length);
        if (!Socket.ReceiveAsync(received))
        {
            Go();
        }
    }

    private void Go()
    {
        while (true)
        {
            if (received.SocketError != SocketError.Success || received.BytesTransferred == 0)
            {
                Gone();
                return;
            }
            length += received.BytesTransferred;
            if (!TakeAll())
            {
                return;
            }
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, 2 * length);
            }
            received.SetBuffer(buffer, length, buffer.Length - length);
            if (Socket.ReceiveAsync(received))
            {
                return;
            }
        }
    }

    // Whether more is to be read.
    private bool TakeAll()
    {
        while (buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) is >= 0 and var end)
        {
            var whole = end + 4 + LengthOfBody(buffer.AsSpan(0, end + 2));
            if (whole > length)
            {
                return true;
            }
            var (head, body) = (buffer.AsMemory(0, end), buffer.AsMemory(end + 4, whole - end - 4));
            var goesOn = Take(head.Span, body.Span);
            buffer.AsSpan(whole, length - whole).CopyTo(buffer);
            length -= whole;
            if (!goesOn)
            {
                return false;
            }
        }
        return true;
    }

    private static int LengthOfBody(ReadOnlySpan<byte> head)
    {
        var name = "Content-Length: "u8;
        var at = head.IndexOf(name);
        if (at < 0)
        {
            return 0;
        }
        var value = head[(at + name.Length)..];
        return int.Parse(value[..value.IndexOf((byte)'\r')], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
