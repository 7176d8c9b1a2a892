import Foundation
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A `URLSession` whose responses are handed on as they come in. It ends with its owner, once what is under way is done.
final class StreamingSession: Sendable {
    private let session: URLSession
    private let delegate: Delegate

    init(followsRedirects: Bool, configuration: URLSessionConfiguration) {
        delegate = Delegate(followsRedirects: followsRedirects)
        session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: nil)
    }

    deinit {
        session.finishTasksAndInvalidate()
    }

    func send(_ request: URLRequest) async throws -> HTTPResponse {
        let task = session.dataTask(with: request)
        let exchange = StreamingExchange(task)
        delegate.add(exchange, for: task)
        return try await exchange.response()
    }

    private final class Delegate: NSObject, URLSessionDataDelegate {
        private let followsRedirects: Bool
        private let exchanges = Mutex<[Int: StreamingExchange]>([:])

        init(followsRedirects: Bool) {
            self.followsRedirects = followsRedirects
        }

        func add(_ exchange: StreamingExchange, for task: URLSessionTask) {
            exchanges.withLock { $0[task.taskIdentifier] = exchange }
        }

        func urlSession(
            _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
            completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
        ) {
            exchange(of: dataTask)?.receive(response)
            completionHandler(.allow)
        }

        func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
            exchange(of: dataTask)?.receive(data)
        }

        func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
            exchanges.withLock { $0.removeValue(forKey: task.taskIdentifier) }?.finish(error)
        }

        func urlSession(
            _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
            completionHandler: @escaping @Sendable (URLRequest?) -> Void
        ) {
            completionHandler(followsRedirects ? request : nil)
        }

        private func exchange(of task: URLSessionTask) -> StreamingExchange? {
            exchanges.withLock { $0[task.taskIdentifier] }
        }
    }
}
