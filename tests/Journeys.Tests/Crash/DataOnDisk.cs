using Microsoft.Data.Sqlite;

namespace CitizenAssistant.Journeys.Tests.Crash;

/// <summary>What lies on disk and cannot be seen from outside.</summary>
internal sealed class DataOnDisk(string dataFolder)
{
    /// <summary>The conversation of each enquiry, one entry an enquiry.</summary>
    public IReadOnlyList<string> ConversationsOfEnquiries() => Read("SELECT \"ConversationId\" FROM \"Enquiries\"");

    /// <summary>The turns whose words lie in an enquiry of the conversation.</summary>
    public IReadOnlyList<Guid> TurnsInEnquiry(string conversation) =>
    [
        .. Read("""
            SELECT entry."Key" FROM "EnquiryEntries" entry JOIN "Enquiries" enquiry ON enquiry."Id" = entry."EnquiryId"
            WHERE entry."Author" = 'Citizen' AND enquiry."ConversationId" = $conversation ORDER BY entry."Ordinal"
            """, ("$conversation", conversation)).Select(Guid.Parse),
    ];

    /// <summary>The messages that were found unanswered at more starts than the application tries again after.</summary>
    public IReadOnlyList<string> GivenUp(string conversation) =>
        Read("SELECT printf('%s|%07d', \"ConversationId\", \"Sequence\") FROM \"Turns\" WHERE \"Restarts\" > 3 AND \"ConversationId\" = $conversation", ("$conversation", conversation));

    private List<string> Read(string sql, params (string Name, string Value)[] values)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder, "assistant.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // written above, never by anybody else
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        using var rows = command.ExecuteReader();
        var found = new List<string>();
        while (rows.Read())
        {
            found.Add(rows.GetString(0));
        }

        return found;
    }
}
