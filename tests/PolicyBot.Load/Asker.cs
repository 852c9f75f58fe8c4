using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PolicyBot.Load;

/// <summary>A connection to the bot, with one question under way at a time.</summary>
internal sealed class Asker : Wire
{
    private readonly Crowd crowd;
    private readonly byte[] request = new byte[Activities.MostBytes];
    private long asked;

    private Asker(Socket socket, Crowd crowd)
        : base(socket) => this.crowd = crowd;

    public static async Task<Asker> ConnectAsync(Crowd crowd, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
        return new Asker(socket, crowd);
    }

    /// <summary>Asks, while nothing is under way.</summary>
    public void Ask(long number)
    {
        Send(number);
        Read();
    }

    protected override bool Take(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        // "HTTP/1.1 200 OK"
        if (crowd.Next(this, asked, int.Parse(head[9..12], NumberStyles.None, CultureInfo.InvariantCulture)) is not { } next)
        {
            return false;
        }
        Send(next);
        return true;
    }

    protected override void Gone() => crowd.Lost();

    private void Send(long number)
    {
        asked = number;
        Socket.Send(request.AsSpan(0, crowd.Activities.Write(request, number)));
    }
}
