using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CitizenAssistant.Bot.Routing.Learning;

/// <summary>
/// Keeps learned weights in a file: a mark, the fingerprint of what they were learned from, the weights in half precision, and a checksum of it
/// all. What is broken, or was learned from something else, is not read.
/// </summary>
internal static class WeightsFile
{
    private const int ChecksumLength = SHA256.HashSizeInBytes;

    private static readonly byte[] Mark = "CAWEIGHTS1"u8.ToArray();

    public static void Write(string path, byte[] fingerprint, ClassWeights weights)
    {
        using var content = new MemoryStream();
        content.Write(Mark);
        content.Write(fingerprint);
        var keys = new uint[weights.Rows.Count];
        foreach (var (key, row) in weights.Rows)
        {
            keys[row - 1] = key;
        }

        content.Write(BitConverter.GetBytes(keys.Length));
        content.Write(MemoryMarshal.AsBytes(keys.AsSpan()));
        var halves = new Half[weights.Weights.Length];
        TensorPrimitives.ConvertToHalf(weights.Weights, halves);
        content.Write(MemoryMarshal.AsBytes(halves.AsSpan()));
        content.Write(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));

        // Another process, or a crash, never sees half a file.
        var unfinished = $"{path}.{Environment.ProcessId}.tmp";
        File.WriteAllBytes(unfinished, content.ToArray());
        File.Move(unfinished, path, overwrite: true);
    }

    /// <returns>Null when there is no file, or not the one we want.</returns>
    public static ClassWeights? Read(string path, byte[] fingerprint)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        ReadOnlySpan<byte> content = File.ReadAllBytes(path);
        var start = Mark.Length + fingerprint.Length;
        if (content.Length < start + sizeof(int) + ChecksumLength
            || !content.StartsWith(Mark)
            || !content[Mark.Length..start].SequenceEqual(fingerprint)
            || !SHA256.HashData(content[..^ChecksumLength]).AsSpan().SequenceEqual(content[^ChecksumLength..]))
        {
            return null;
        }

        var keys = MemoryMarshal.Cast<byte, uint>(content.Slice(start + sizeof(int), BitConverter.ToInt32(content[start..]) * sizeof(uint)));
        var halves = MemoryMarshal.Cast<byte, Half>(content[(start + sizeof(int) + (keys.Length * sizeof(uint)))..^ChecksumLength]);
        var weights = new float[halves.Length];
        TensorPrimitives.ConvertToSingle(halves, weights);
        var rows = new Dictionary<uint, int>(keys.Length);
        foreach (var key in keys)
        {
            rows[key] = rows.Count + 1;
        }

        return new ClassWeights(rows, weights);
    }
}
