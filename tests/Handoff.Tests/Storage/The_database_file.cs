using System.Text;
using CitizenAssistant.Handoff.Enquiries;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Handoff.Tests.Storage;

public sealed class The_database_file : WaitingRoomTest
{
    [Fact]
    public async Task holds_no_readable_words()
    {
        var enquiry = await Room.OpenAsync(Room.Objection(words: "Mein Name ist Zacharias Quittenbaum."));
        await Claim(enquiry);
        await Reply(enquiry, "Guten Tag, Zacharias Quittenbaum!");

        var bytes = await AllBytesAsync();

        Assert.True(bytes.AsSpan().IndexOf("Enquiries"u8) >= 0, "the right file is searched");
        Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("Quittenbaum")));
        Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("Widerspruch gegen einen Bescheid über")));
        var sheet = await Room.Get<ReadEnquiry>().RunAsync(enquiry.Number, Ct);
        Assert.Equal("Mein Name ist Zacharias Quittenbaum.", sheet!.Lines[0].Text.Words);
    }

    [Fact]
    public async Task is_brought_up_to_date_with_a_history_of_its_own()
    {
        await using var db = await Room.DatabaseAsync();

        var tables = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table'").ToListAsync(Ct);

        Assert.Superset(new HashSet<string> { "Enquiries", "EnquiryEntries", "EnquiryOutbox", "__HandoffMigrations" }, tables.ToHashSet());
        Assert.DoesNotContain("__EFMigrationsHistory", tables);
        Assert.False(db.Database.HasPendingModelChanges(), "the model has changed without a migration");
    }

    [Fact]
    public async Task keeps_states_as_words()
    {
        await Room.OpenAsync();
        await using var db = await Room.DatabaseAsync();

        Assert.Equal(["Waiting"], await db.Database.SqlQuery<string>($"SELECT State AS Value FROM Enquiries").ToListAsync(Ct));
    }

    [Fact]
    public async Task refuses_a_second_open_enquiry_of_one_conversation_at_one_department()
    {
        await Room.OpenAsync();
        await using var db = await Room.DatabaseAsync();

        var copy = () => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO Enquiries SELECT 'x', Year, Sequence + 1, ConversationId, Language, Reason, Topic, TopicTitle, Department, DepartmentName,
                Given, Summary, State, Holder, AskedAt, WaitingSince, LastCitizenAt, LastReplyAt, ErasureAsked, Version FROM Enquiries
            """, Ct);

        Assert.Contains("UNIQUE", (await Assert.ThrowsAsync<SqliteException>(copy)).Message, StringComparison.Ordinal);
    }

    private async Task<byte[]> AllBytesAsync()
    {
        using var all = new MemoryStream();
        foreach (var file in new[] { Room.File, Room.File + "-wal" }.Where(File.Exists))
        {
            await using var part = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await part.CopyToAsync(all, Ct);
        }

        return all.ToArray();
    }
}
