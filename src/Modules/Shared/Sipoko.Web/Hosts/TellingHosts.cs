using System.Data.Common;
using Marten;
using Marten.Internal;
using Marten.Services;
using Npgsql;
using Weasel.Postgresql;
using Weasel.Storage;

namespace Sipoko.Web.Hosts;

/// <summary>Tells every host what a transaction changes. The notice is part of the transaction: it goes out exactly when the change can be read, or never.</summary>
public static class TellingHosts
{
    private const string Notify = "select pg_notify('" + Notice.Channel + "', payload) from unnest($1) payload";

    /// <summary>This host forgets at once after the commit; every host, this one again, when the notice reaches it.</summary>
    public static void TellHosts(this IDocumentSession session, IHostMemory memory, IReadOnlyCollection<string> names)
    {
        if (names.Count > 0)
        {
            session.QueueOperation(new TellOperation([.. Notice.Write(memory.Topic, names)]));
            session.Listeners.Add(new ForgetAfterCommit(memory, names));
        }
    }

    /// <summary>The same as one of the commands of a batch outside any event store; whoever runs the batch then lets its own memory forget.</summary>
    public static void TellHosts(this NpgsqlBatch batch, IHostMemory memory, IReadOnlyCollection<string> names) =>
        batch.BatchCommands.Add(new(Notify) { Parameters = { new() { Value = Notice.Write(memory.Topic, names).ToArray() } } });

    private sealed class TellOperation(string[] payloads) : IStorageOperation
    {
        public Type DocumentType => typeof(Marten.Storage.StorageFeatures); // as Marten's own for plain SQL: it needs no table

        public Weasel.Core.OperationRole Role() => Weasel.Core.OperationRole.Other;

        public void ConfigureCommand(Weasel.Core.ICommandBuilder builder, IStorageSession session)
        {
            builder.Append("select pg_notify('" + Notice.Channel + "', payload) from unnest(");
            builder.AppendParameter(payloads);
            builder.Append(") payload");
        }

        public Task PostprocessAsync(DbDataReader reader, IList<Exception> exceptions, CancellationToken token) => Task.CompletedTask;
    }

    private sealed class ForgetAfterCommit(IHostMemory memory, IReadOnlyCollection<string> names) : DocumentSessionListenerBase
    {
        public override Task AfterCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token)
        {
            memory.Forget(names);
            return Task.CompletedTask;
        }
    }
}
