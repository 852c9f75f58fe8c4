using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace PolicyBot.Load;

/// <summary>A connection from the bot to the connector.</summary>
internal sealed class ConnectorWire(Socket socket, Connector connector) : Wire(socket)
{
    private static readonly byte[] Taken = Encoding.ASCII.GetBytes("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n{\"id\":\"1700000\"}");

    public void Begin() => Read();

    protected override bool Take(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        var line = head[..head.IndexOf((byte)'\r')];
        var path = line[..line.LastIndexOf((byte)' ')];
        if (line.StartsWith("POST "u8))
        {
            // .../conversations/ID/activities/ID: the activity that it answers.
            var number = long.Parse(path[(path.LastIndexOf((byte)'/') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture);
            connector.Round!.Sent(number, body.IndexOf("application/vnd.microsoft.card.adaptive"u8) >= 0);
            Socket.Send(Taken);
        }
        else
        {
            Socket.Send(Json(path.EndsWith("/keys"u8) ? connector.Keys : connector.Metadata));
        }
        return true;
    }

    protected override void Gone() => Dispose();

    private static byte[] Json(byte[] body) =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];
}
