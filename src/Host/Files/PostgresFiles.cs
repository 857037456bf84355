using System.Text;
using Npgsql;
using NpgsqlTypes;
using Sipoko.Web.Files;

namespace Sipoko.Host.Files;

/// <summary>Files in a schema of their own, so that every host has them and a backup of the database holds them. Name and content of a personal file are sealed.</summary>
public sealed class PostgresFiles(NpgsqlDataSource database, IPersonKeys keys, TimeProvider clock) : IFileStore
{
    public async Task Keep(NewFile file, CancellationToken cancellation)
    {
        var key = file.SealedFor is { } seal ? await keys.Prepare(seal.Person, seal.Purpose, cancellation) : null;
        var name = Encoding.UTF8.GetBytes(file.Name);
        await using var command = database.CreateCommand(
            "insert into files.files (id, media_type, person, purpose, name, content, kept_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing");
        command.Parameters.Add(new() { Value = file.Id.Value });
        command.Parameters.Add(new() { Value = file.MediaType });
        command.Parameters.Add(new() { Value = (object?)file.SealedFor?.Person.Value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = (object?)file.SealedFor?.Purpose.ToString() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = key?.SealBytes(name) ?? name });
        command.Parameters.Add(new() { Value = key?.SealBytes(file.Content) ?? file.Content });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public async Task<KeptFile?> Find(FileId id, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select media_type, person, purpose, name, content, kept_at from files.files where id = $1");
        command.Parameters.Add(new() { Value = id.Value });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        if (!await row.ReadAsync(cancellation))
        {
            return null;
        }

        var (name, content) = (row.GetFieldValue<byte[]>(3), row.GetFieldValue<byte[]>(4));
        if (!row.IsDBNull(1))
        {
            if (await keys.Find(new(row.GetGuid(1)), Enum.Parse<Purpose>(row.GetString(2)), cancellation) is not { } key)
            {
                return null;
            }

            (name, content) = (key.OpenBytes(name), key.OpenBytes(content));
        }

        return new(id, Encoding.UTF8.GetString(name), row.GetString(0), content, row.GetFieldValue<DateTimeOffset>(5));
    }
}
