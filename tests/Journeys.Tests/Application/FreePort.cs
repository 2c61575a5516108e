using System.Net;
using System.Net.Sockets;

namespace CitizenAssistant.Journeys.Tests.Application;

/// <summary>
/// A port nobody listens on, below the range from which the system takes ports for outgoing connections: otherwise a
/// client could get it while the application restarts.
/// </summary>
public static class FreePort
{
    public static int Find()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // taken; try another
            }
        }
    }
}
