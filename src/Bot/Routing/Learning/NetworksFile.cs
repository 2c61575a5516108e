using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CitizenAssistant.Bot.Routing.Learning;

/// <summary>
/// Keeps what was learned in a file: a mark, the fingerprint of what it was learned from, the networks, and a checksum of it all. What is broken,
/// or was learned from something else, is not read.
/// </summary>
internal static class NetworksFile
{
    private const int ChecksumLength = SHA256.HashSizeInBytes;

    private static readonly byte[] Mark = "ROUTING1"u8.ToArray();

    public static void Write(string path, byte[] fingerprint, Networks networks)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Mark);
            writer.Write(fingerprint);
            var rows = networks.Members[0].Rows;
            writer.Write(rows.Count);
            writer.Write(MemoryMarshal.AsBytes<uint>(rows.OrderBy(row => row.Value).Select(row => row.Key).ToArray()));
            writer.Write(networks.Members.Count);
            foreach (var member in networks.Members)
            {
                foreach (var weights in (float[][])[member.Inputs, member.HiddenBias, member.Outputs, member.OutputBias])
                {
                    writer.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
                }
            }
        }

        content.Write(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));

        // Another process, or a crash, never sees half a file.
        var unfinished = $"{path}.{Environment.ProcessId}.tmp";
        File.WriteAllBytes(unfinished, content.ToArray());
        File.Move(unfinished, path, overwrite: true);
    }

    /// <returns>Null when there is no file, or not the one we want.</returns>
    public static Networks? Read(string path, byte[] fingerprint)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var content = File.ReadAllBytes(path);
        if (content.Length < Mark.Length + fingerprint.Length + ChecksumLength
            || !content.AsSpan().StartsWith(Mark)
            || !content.AsSpan(Mark.Length, fingerprint.Length).SequenceEqual(fingerprint)
            || !SHA256.HashData(content.AsSpan(..^ChecksumLength)).AsSpan().SequenceEqual(content.AsSpan(^ChecksumLength..)))
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(content, Mark.Length + fingerprint.Length, content.Length - Mark.Length - fingerprint.Length - ChecksumLength));
        var rows = ReadRows(reader);
        return new Networks([.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => new Network(
            rows, Weights(reader, rows.Count * Network.Hidden), Weights(reader, Network.Hidden), Weights(reader, Network.Hidden * Heads.Padded), Weights(reader, Heads.Padded)))]);
    }

    private static Dictionary<uint, int> ReadRows(BinaryReader reader)
    {
        var keys = new uint[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        var rows = new Dictionary<uint, int>(keys.Length);
        foreach (var key in keys)
        {
            rows[key] = rows.Count;
        }

        return rows;
    }

    private static float[] Weights(BinaryReader reader, int count)
    {
        var weights = new float[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return weights;
    }
}
