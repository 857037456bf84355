using JasperFx;
using JasperFx.CodeGeneration;
using JasperFx.Core;
using Marten;
using Sipoko.Host.Errors;
using Sipoko.Host.Settings;
using Sipoko.Web;
using Sipoko.Web.EventStore;
using Wolverine;
using Wolverine.ErrorHandling;
using Wolverine.Marten;

namespace Sipoko.Host.Messaging;

/// <summary>The one place where messages between modules are configured: queues, transactions, retries, dead letters, and who acts.</summary>
public static class MessagingRegistration
{
    public static void UseMessaging(this IHostBuilder host, IReadOnlyList<IModule> modules, SiteSettings settings, IConfiguration configuration)
    {
        host.ConfigureServices(services => services
            .AddMarten(main =>
            {
                main.Connection(settings.ConnectionString);
                main.DatabaseSchemaName = "main"; // holds nothing: Wolverine wants a main store for its own tables
                main.AutoCreateSchemaObjects = settings.IsDevelopment ? AutoCreate.CreateOrUpdate : AutoCreate.None;
            })
            .IntegrateWithWolverine(wolverine => wolverine.UseWolverineManagedEventSubscriptionDistribution = true));

        host.UseWolverine(options =>
        {
            options.ApplicationAssembly = typeof(Program).Assembly;
            options.ServiceName = "Sipoko";
            foreach (var module in modules)
            {
                var assembly = module.GetType().Assembly;
                options.Discovery.IncludeAssembly(assembly);
                options.Policies.UseAncillaryStorageFromAssembly(module.Store, assembly);
            }

            NameQueues(options, modules);
            options.MultipleHandlerBehavior = MultipleHandlerBehavior.Separated;
            options.Policies.AutoApplyTransactions();
            options.Policies.UseDurableLocalQueues();
            options.Policies.AddMiddleware(typeof(StampOrigin), chain => !IsQuery(chain.MessageType));
            options.MetadataRules.Add(new CarryOrigin());
            Endure(options);
            Recover(options);
            options.CodeGeneration.GeneratedCodeOutputPath = configuration["Build:Handlers"] ?? options.CodeGeneration.GeneratedCodeOutputPath; // set while the build writes them
#if DEBUG
            options.CodeGeneration.TypeLoadMode = TypeLoadMode.Dynamic; // the compiler is referenced in Debug only
#else
            options.CodeGeneration.TypeLoadMode = TypeLoadMode.Static;
#endif
        });
    }

    /// <summary>
    /// A reaction has a queue of its own, named for it: the name stays when a second module begins to listen to the same message. Wolverine asks for the
    /// queue by handler when there are several, by message when there is one.
    /// </summary>
    private static void NameQueues(WolverineOptions options, IReadOnlyList<IModule> modules)
    {
        var reactions = modules.SelectMany(module => module.GetType().Assembly.GetExportedTypes()).Where(QueueNames.IsReaction)
            .ToLookup(reaction => reaction.GetMethod("Handle")!.GetParameters()[0].ParameterType);
        foreach (var reaction in reactions.SelectMany(listeners => listeners))
        {
            options.LocalQueue(QueueNames.ForReaction(reaction)).AddStickyHandler(reaction);
        }

        options.Policies.ConfigureConventionalLocalRouting()
            .Named(message => reactions[message].ToArray() is [var only] ? QueueNames.ForReaction(only) : QueueNames.ForCommand(message));
    }

    /// <summary>
    /// Two acts on one stream: the second is tried again on the new state. A database away for a moment is waited for: a message for minutes, a person for
    /// a second. Marten wraps some of PostgreSQL's faults, and throws several of one save together, hence the causes. What still fails is a dead letter.
    /// </summary>
    private static void Endure(WolverineOptions options)
    {
        options.Policies.OnException<Exception>(Causes.AreAConflict)
            .RetryWithCooldown(20.Milliseconds(), 50.Milliseconds(), 100.Milliseconds(), 250.Milliseconds(), 500.Milliseconds(), 1.Seconds()).WithFullJitter()
            .Then.ScheduleRetry(5.Seconds(), 30.Seconds());
        options.Policies.OnException<Exception>(Causes.AreACollision).RetryOnce(); // two at once want one address, slug or id: the later finds the earlier
        options.Policies.OnException<Exception>(Causes.PassBy)
            .RetryWithCooldown(50.Milliseconds(), 250.Milliseconds(), 1.Seconds()).WithFullJitter()
            .Then.ScheduleRetry(5.Seconds(), 30.Seconds(), 2.Minutes(), 10.Minutes());
        options.Policies.OnException<HttpRequestException>().Or<IOException>().Or<TimeoutException>()
            .ScheduleRetry(2.Seconds(), 10.Seconds(), 1.Minutes(), 10.Minutes());
    }

    /// <summary>
    /// Another host takes over the messages of a dead one within seconds rather than minutes. A commit whose answer was lost leaves messages that are a
    /// living host's and that it does not know of: what no host says it holds is taken up as well.
    /// </summary>
    private static void Recover(WolverineOptions options)
    {
        options.Durability.MessageStorageSchemaName = "wolverine";
        options.Durability.MessageIdentity = MessageIdentity.IdAndDestination;
        options.Durability.StaleNodeTimeout = 6.Seconds(); // three signs of life missed
        options.Durability.HealthCheckPollingTime = 2.Seconds();
        options.Durability.FirstHealthCheckExecution = 1.Seconds();
        options.Durability.CheckAssignmentPeriod = 2.Seconds();
        options.Durability.NodeReassignmentPollingTime = 2.Seconds();
        options.Durability.FirstNodeReassignmentExecution = 1.Seconds();
        options.Durability.ScheduledJobFirstExecution = 1.Seconds();
        options.Durability.ScheduledJobPollingTime = 2.Seconds();
        options.Durability.OrphanedMessageSweepPollingTime = 2.Seconds();
        options.Durability.InboxStaleTime = 15.Seconds(); // what a host does hold, it says again three times as often
    }

    private static bool IsQuery(Type message) =>
        message.GetInterfaces().Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQuery<>));
}
