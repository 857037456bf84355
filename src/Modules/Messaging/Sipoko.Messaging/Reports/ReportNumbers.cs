using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marten;
using Microsoft.Extensions.Configuration;
using Weasel.Postgresql;

namespace Sipoko.Messaging.Reports;

/// <summary>Numbers reports for people. A refused report may leave a gap.</summary>
internal static class ReportNumbers
{
    private const string Schema = "messaging";
    private const string Name = "report_number";

    public static Sequence Sequence => new(new PostgresqlObjectName(Schema, Name, SchemaUtils.IdentifierUsage.General), 1);

    public static async Task<string> Next(IQuerySession session, DateTimeOffset now, CancellationToken cancellation)
    {
        var numbers = await session.AdvancedSql.QueryAsync<long>($"select nextval('{Schema}.{Name}')", cancellation);
        return string.Create(CultureInfo.InvariantCulture, $"SIG-{ParisTime.Day(now).Year}-{numbers[0]:D6}");
    }
}

/// <summary>Tells that two reports come from one address, without keeping it: a keyed hash of its own kind.</summary>
internal sealed class ReporterMarks(byte[] key)
{
    public static ReporterMarks From(IConfiguration configuration) => new(Convert.FromBase64String(configuration["PersonalData:LookupKey"] ?? ""));

    public string Of(EmailAddress email) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"report|{email.Normalised}")).AsSpan(0, 16));
}
