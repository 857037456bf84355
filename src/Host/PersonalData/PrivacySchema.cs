using JasperFx.CommandLine.Descriptions;
using JasperFx.Resources;
using Npgsql;
using Sipoko.Host.Settings;

namespace Sipoko.Host.PersonalData;

/// <summary>The tables of the keys and of the files: made by <c>resources setup</c> like the modules' own.</summary>
internal sealed class PrivacySchema(NpgsqlDataSource database) : StatefulResourceBase("Database", "privacy", new Uri("sipoko://privacy"), new Uri("postgresql://privacy"))
{
    private const string Tables =
        """
        create schema if not exists privacy;
        create table if not exists privacy.person_keys (person uuid not null, purpose text not null, wrapped bytea not null, created_at timestamptz not null, primary key (person, purpose));
        create table if not exists privacy.forgotten_keys (person uuid not null, purpose text not null, forgotten_at timestamptz not null, primary key (person, purpose));
        create table if not exists privacy.due_erasures (person uuid not null, purpose text not null, last_day date not null, primary key (person, purpose));
        create table if not exists privacy.protection_keys (name text primary key, wrapped bytea not null);
        create schema if not exists files;
        create table if not exists files.files (id uuid primary key, media_type text not null, person uuid, purpose text, name bytea not null, content bytea not null, kept_at timestamptz not null);
        alter table files.files add column if not exists is_taken boolean not null default false;
        """;

    public override async Task Setup(CancellationToken token)
    {
        await using var command = database.CreateCommand(Tables);
        await command.ExecuteNonQueryAsync(token);
    }
}

/// <summary>Shows the tables of the keys to the command line.</summary>
internal sealed class PrivacyPart(PrivacySchema schema) : SystemPartBase("Keys of personal data", schema.SubjectUri)
{
    public override ValueTask<IReadOnlyList<IStatefulResource>> FindResources() => new([schema]);
}

/// <summary>In development the tables are there before anything else starts.</summary>
internal sealed class PrivacySchemaInDevelopment(PrivacySchema schema, SiteSettings settings) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => settings.IsDevelopment ? schema.Setup(cancellationToken) : Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
